/// A row of the law that answers one matter for some subjects between two days, and that newer rows can displace.
protocol DatedRow {
    associatedtype Matter: Hashable
    associatedtype Subject: Hashable

    /// What the row is about, as a class of value under an instrument.
    var matter: Matter { get }
    /// For whom it holds: tiers, or a buyer.
    var subjects: [Subject] { get }
    var span: DateSpan { get }

    /// The same rule for some of its subjects and some of its days.
    func keeping(_ subjects: [Subject], in span: DateSpan) -> Self
}

extension DatedRow {
    /// What is left of this row where the other takes its place: nothing, itself, or the days and subjects beside it.
    func displaced(by other: Self) -> [Self] {
        let taken = subjects.filter(other.subjects.contains)
        guard matter == other.matter, span.overlaps(other.span), !taken.isEmpty else { return [self] }
        let left = subjects.filter { !other.subjects.contains($0) }
        let beside = left.isEmpty ? [] : [keeping(left, in: span)]
        return beside + span.subtracting(other.span).map { keeping(taken, in: $0) }
    }
}

extension Array where Element: DatedRow {
    /// These rows, with the new ones in the place of what they answer.
    func amended(by newer: [Element]) -> [Element] {
        newer.reduce(self) { rows, row in rows.flatMap { $0.displaced(by: row) } } + newer
    }
}
