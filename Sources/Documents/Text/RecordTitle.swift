/// The title of a document of the Federal Register or the Congressional Record, which stands below the
/// issue's heading.
enum RecordTitle {
    /// The lines above `AGENCY:`, else the first line in capitals.
    static func find(in head: [UInt8]) -> String? {
        let lines = Lines(head).map { head[$0].trimmed }
        if let agency = lines.firstIndex(where: { $0.holds("agency:", at: $0.startIndex) }) {
            let above = lines[..<agency].reversed().drop(while: \.isEmpty).prefix { !$0.isEmpty }.prefix(4)
            let title = above.reversed().map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
                .singleSpaced
            if !title.isEmpty, !title.hasPrefix("[") { return title }
        }
        let capitals = lines.prefix(30).first { line in
            guard let first = line.first else { return false }
            return first.isLetter && line.count >= 8 && line.allSatisfy { !$0.isLower }
        }
        return capitals.map { String(decoding: $0, as: UTF8.self).singleSpaced }
    }
}
