import Foundation
import Testing

/// Compares a text with the file that was accepted for it.
///
/// A snapshot is written only when `ATTACHE_WRITE_SNAPSHOTS` is set: then look at the difference before it is
/// kept.
enum Snapshot {
    static func expect(
        _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Snapshots/\(name)")
        if ProcessInfo.processInfo.environment["ATTACHE_WRITE_SNAPSHOTS"] != nil {
            do {
                try Data(text.utf8).write(to: file)
            } catch {
                Issue.record("cannot write \(name): \(error)", sourceLocation: sourceLocation)
            }
            return
        }
        guard let data = FileManager.default.contents(atPath: file.path) else {
            Issue.record(
                "no snapshot \(name); set ATTACHE_WRITE_SNAPSHOTS=1 to write it",
                sourceLocation: sourceLocation)
            return
        }
        let wanted = String(decoding: data, as: UTF8.self)
        guard wanted != text else { return }
        let pairs = zip(
            wanted.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false))
        let place = pairs.enumerated().first { $0.element.0 != $0.element.1 }
        let words =
            place.map { "line \($0.offset + 1)\nwas: \($0.element.0)\nis:  \($0.element.1)" } ?? "its length"
        Issue.record("\(name) differs in \(words)", sourceLocation: sourceLocation)
    }
}
