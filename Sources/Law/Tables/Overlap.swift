/// Refuses two rows that answer the same question on the same day: the answer would hang on their order.
struct Overlap<Key: Hashable> {
    private var seen: [Key: [(span: DateSpan, line: Int)]] = [:]

    mutating func check(_ key: Key, _ span: DateSpan, in row: TableRow) throws(LawTableError) {
        for earlier in seen[key, default: []] where earlier.span.overlaps(span) {
            throw LawTableError(
                table: row.table, line: row.line,
                problem: "line \(earlier.line) already answers the same question for some of these days",
                remedy: "End the older row the day before the newer one begins")
        }
        seen[key, default: []].append((span, row.line))
    }
}
