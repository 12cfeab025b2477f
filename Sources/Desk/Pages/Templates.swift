internal import Briefing
internal import Foundation
internal import Mustache
internal import WebBytes

/// The templates of the folder Web/, and the two files that a page loads.
enum Templates {
    /// The page that a template makes of a value; the value's stored members are what the template can name.
    static func render(_ name: String, _ value: some Sendable) throws -> String {
        guard let text = library.render(value, withTemplate: name) else { throw Missing(name: name) }
        return text
    }

    struct Missing: Error { let name: String }

    /// A file as it lies in the folder; empty where there is none.
    static func file(_ name: String) -> String { files[name] ?? "" }

    static let files: [String: String] = {
        var files: [String: String] = [:]
        for place in 0..<attache_web_count() {
            let file = attache_web_at(place)
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
            files[String(cString: file.name)] = String(decoding: bytes, as: UTF8.self)
        }
        return files
    }()

    /// Whether all templates can be read; the tests ask.
    static let faults: [String] = files.keys.sorted().filter { $0.hasSuffix(".mustache") }.compactMap {
        name in
        do {
            _ = try MustacheTemplate(string: source(name))
            return nil
        } catch {
            return "\(name): \(error)"
        }
    }

    private static let library: MustacheLibrary = {
        var library = MustacheLibrary()
        for name in files.keys where name.hasSuffix(".mustache") {
            guard let template = try? MustacheTemplate(string: source(name)) else { continue }
            library.register(template, named: String(name.dropLast(".mustache".count)))
        }
        return library
    }()

    /// The template with the escaping that it asks for, which has to be known before it is read.
    private static func source(_ name: String) -> String {
        MustacheContentTypes.register(SafeMarkup(), named: "DESK")
        return "{{% CONTENT_TYPE: DESK}}" + file(name)
    }

    /// The library's own escaping looks at whole characters, and a quotation mark with an accent on it is none of those
    /// that it knows: it would end an attribute. Ours looks at scalars, and takes out what turns the direction of writing.
    private struct SafeMarkup: MustacheContentType {
        func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
    }
}
