import Foundation

/// The labelled texts that lie beside a clone in `../shared`; tests that need them are skipped where they are
/// not.
enum Corpus {
    static let notices = folder("corpus/notices/open")
    static let news = folder("corpus/news/open")
    static let article = folder("corpus/article")

    static var isThere: Bool { FileManager.default.fileExists(atPath: notices.path) }

    static let twins: [String] = names(in: notices, endingIn: ".html").map { String($0.dropLast(5)) }

    static func names(in folder: URL, endingIn ending: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { $0.hasSuffix(ending) }.sorted()
    }

    static func bytes(_ name: String, in folder: URL) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private static func folder(_ path: String) -> URL {
        URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("shared").appendingPathComponent(path)
    }
}
