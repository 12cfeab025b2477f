import Documents
import Foundation
import Testing

/// The texts of the folder `Fixtures`, all in our own words.
enum Fixtures {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The names of all texts.
    static let names = [
        "notice-dsca", "notice-state", "notice-federal-register", "notice-without-sheet", "news-two-sales",
        "news-background", "news-wrapped", "news-no-sale", "news-web-noise", "odd-bytes",
    ]

    static func text(_ name: String) throws -> String {
        if let notice = try notices().first(where: { $0.lastPathComponent == name + ".txt" }) {
            return try OwnNotice(notice).text
        }
        return try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
    }

    /// The invented notices with their fields.
    static func notices() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "Notices"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    }

    static func kind(_ name: String) -> Document.Kind { name.hasPrefix("notice") ? .notice : .news }

    static func surface(_ name: String) -> Document.Surface {
        switch name {
        case "notice-dsca": .dsca
        case "notice-state": .state
        case "notice-federal-register", "notice-without-sheet": .federalRegister
        default: .text
        }
    }

    static func document(_ name: String, published: String? = nil) throws -> Document {
        try ReadingTests.document(text(name), kind: kind(name), surface: surface(name), published: published)
    }
}

/// The labelled texts that lie beside a clone of the project and are no part of it.
enum SharedCorpus {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/corpus").standardizedFileURL

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static let skipped: Comment = "../shared/corpus is not beside this clone"

    /// The files with that ending under a folder, in order.
    static func files(_ path: String, ending: String) -> [URL] {
        let folder = folder.appending(path: path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
    }

    /// Every labelled text: notices, news, checks and the article.
    static var texts: [URL] {
        ["notices/open", "news/open", "check/open", "article"].flatMap { files($0, ending: ".txt") }
    }
}
