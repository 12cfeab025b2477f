internal import Law
package import Ledger

/// What changed for an entry of the watch list since it was last looked at, and why each change is told.
package struct InterestReport: Hashable, Sendable, Codable {
    package enum Sense: String, Hashable, Sendable, Codable {
        /// The ledger had not heard of the case.
        case new
        /// Something that is believed of it is another.
        case changed
        /// A further source tells of it, and nothing that is believed differs.
        case told
    }

    package struct Difference: Hashable, Sendable, Codable {
        package let field: String
        package let before: String?
        package let after: String?
    }

    package struct Telling: Hashable, Sendable, Codable {
        package let act: String
        package let source: String
        package let seen: String
    }

    package struct Change: Hashable, Sendable, Codable {
        package let `case`: String
        package let buyer: String
        package let sense: Sense
        package let differences: [Difference]
        package let observations: [Telling]
        package let why: [String]
    }

    package var schema = "attache.watch/1"
    package let interest: Int64
    package let filter: String
    /// The last observation of the look before, and of this one.
    package let from: Int64
    package let to: Int64
    package let changes: [Change]
    /// Sources that could not be had: what they would say is not in here.
    package let unavailable: [String]

    /// - Parameters:
    ///   - views: all cases, as they stand.
    ///   - last: the last observation that the ledger holds.
    ///   - history: every observation of a case, replaced ones too.
    package init(
        _ interest: Interest, _ filter: InterestFilter, views: [CaseView], to last: Int64,
        standings: [SourceStanding], history: (String) throws(LedgerError) -> [Observation]
    ) throws(LedgerError) {
        self.interest = interest.id
        self.filter = interest.filter
        from = interest.seenTo
        to = max(last, interest.seenTo)
        unavailable = standings.filter(\.isUnavailable).map { "\($0.source.id): \($0.words)" }
        var changes: [Change] = []
        for view in views {
            let fresh = view.observations.filter { $0.id > interest.seenTo && $0.id <= last }
            guard !fresh.isEmpty, let why = filter.reasons(for: view) else { continue }
            let before = Self.earlier(view.id, try history(view.id), upTo: interest.seenTo)
            let differences = before.map { Self.differences($0, view) } ?? []
            changes.append(
                Change(
                    case: view.id, buyer: view.case.buyer,
                    sense: before == nil ? .new : differences.isEmpty ? .told : .changed,
                    differences: differences,
                    observations: fresh.map {
                        Telling(act: $0.act.rawValue, source: $0.source, seen: $0.seen.description)
                    },
                    why: why))
        }
        self.changes = changes
    }

    /// The case as it stood when the ledger held no more than up to that observation.
    private static func earlier(_ id: String, _ history: [Observation], upTo last: Int64) -> CaseView? {
        let known = history.filter { $0.id <= last }
        let replaced = Set(known.compactMap(\.replaces))
        return CaseView(id: id, observations: known.filter { !replaced.contains($0.id) })
    }

    private static func differences(_ before: CaseView, _ after: CaseView) -> [Difference] {
        func says(_ view: CaseView, _ field: FieldView.Field) -> String? {
            view.fields.first { $0.field == field }?.believed.says
        }
        var found = FieldView.Field.allCases.compactMap { field -> Difference? in
            let (old, new) = (says(before, field), says(after, field))
            return old == new ? nil : Difference(field: field.rawValue, before: old, after: new)
        }
        if before.shownStage != after.shownStage {
            found.append(
                Difference(
                    field: "stage", before: before.shownStage.rawValue, after: after.shownStage.rawValue))
        }
        return found
    }
}

extension Ledger {
    /// The reports of entries of the watch list, in its order.
    package func reports(
        of interests: [(Interest, InterestFilter)]
    ) throws(LedgerError) -> [InterestReport] {
        guard !interests.isEmpty else { return [] }
        // The mark is taken first: what comes while the cases are read is told the next time, and never lost.
        let last = try lastObservation()
        let views = try views()
        let standings = SourceStanding.all(try watchedSources(), try sourceStates())
        var reports: [InterestReport] = []
        for (interest, filter) in interests {
            reports.append(
                try InterestReport(interest, filter, views: views, to: last, standings: standings) {
                    id throws(LedgerError) in try history(of: id)
                })
        }
        return reports
    }
}
