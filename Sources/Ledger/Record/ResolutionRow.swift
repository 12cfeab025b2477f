internal import Foundation
internal import Law

/// A row of `resolutions.tsv`: a joint resolution of disapproval and what became of it.
struct ResolutionRow {
    let number: String
    let congress: Int
    let chamber: String
    let introduced: String?
    let buyers: [String]
    let against: String
    let cases: [CaseID]
    let acts: [Act]
    let source: String

    /// What was done about it: `2016-03-10 Senate tabled 71-24`.
    struct Act {
        /// `nil` where the row gives no day.
        let happened: String?
        let actor: String
        let step: Step
        /// Yeas and nays, as the question was put; `nil` where the row gives none.
        let count: (yeas: Int, nays: Int)?
    }

    enum Step: String, CaseIterable {
        case tabled, rejected, discharge, passed, vetoed, override
    }

    init(_ row: CellRow) throws(LedgerError) {
        number = try row.required("number")
        guard let congress = try row.number("congress") else {
            throw row.fault("the column 'congress' is empty")
        }
        self.congress = congress
        chamber = try row.required("chamber")
        introduced = try row.period("introduced")
        buyers = row.list("buyer")
        against = try row.required("against")
        cases = try row.caseIDs("cases")
        var acts: [Act] = []
        for text in row.list("acts") { acts.append(try Act(text, in: row)) }
        self.acts = acts
        source = try row.required("source")
    }

    /// The introduction and each act, with the stage to which it brings the case.
    var observations: [RecordedObservation] {
        let name = "\(number) (\(congress)th Congress) against \(against)"
        var passed: Set<String> = []
        var result = observations(
            happened: introduced, actors: ["us-\(chamber)"],
            words: "\(name) was introduced in the \(chamber.capitalized).", stage: .disapprovalIntroduced)
        for act in acts {
            if act.step == .passed { passed.formUnion(act.chambers) }
            result += observations(
                happened: act.happened, actors: act.chambers.map { "us-\($0)" },
                words: "\(name): \(act.words).", stage: act.stage(isPassedByBoth: passed.count == 2))
        }
        return result
    }

    private func observations(
        happened: String?, actors: [String], words: String, stage: CaseStage
    ) -> [RecordedObservation] {
        RecordedObservation.each(
            of: cases, act: .resolution,
            event: ObservedEvent(
                happened: happened, kind: "resolution", words: words, actors: actors + buyers, about: ["aeca"]
            ),
            source: source, stage: stage)
    }
}

extension ResolutionRow.Act {
    fileprivate init(_ text: String, in row: CellRow) throws(LedgerError) {
        var words = text.split(separator: " ").map(String.init)
        if let first = words.first, DateSpan(period: first) != nil {
            happened = words.removeFirst()
        } else {
            happened = nil
            if words.first?.first?.isNumber == true { throw row.fault("acts '\(text)' begins with no day") }
        }
        let parts = words.last?.split(separator: "-").compactMap { Int($0) } ?? []
        count = parts.count == 2 ? (parts[0], parts[1]) : nil
        if count != nil { words.removeLast() }
        guard let last = words.popLast(), let step = ResolutionRow.Step(rawValue: last), !words.isEmpty else {
            let known = ResolutionRow.Step.allCases.map(\.rawValue).joined(separator: ", ")
            throw row.fault(
                "acts '\(text)' is not written as DAY WHO WHAT YEAS-NAYS, with WHAT one of \(known)")
        }
        self.step = step
        actor = words.joined(separator: " ")
    }

    /// `senate`, `house`; the President for a veto.
    fileprivate var chambers: [String] {
        step == .vetoed
            ? ["president"] : actor.lowercased().split(separator: " ").filter { $0 != "and" }.map(String.init)
    }

    fileprivate var words: String {
        let votes = count.map { " \($0.yeas)-\($0.nays)" } ?? ""
        return switch step {
        case .tabled: "the \(actor) tabled it\(votes)"
        case .rejected: "the \(actor) rejected it\(votes)"
        case .discharge:
            "the \(actor) \(isCarried ? "discharged its committee of it" : "refused to discharge its committee of it")\(votes)"
        case .passed: "the \(actor) passed it\(votes)"
        case .vetoed: "the \(actor) vetoed it"
        case .override: "the \(actor) \(isCarried ? "overrode" : "did not override") the veto\(votes)"
        }
    }

    private var isCarried: Bool {
        guard let count else { return false }
        // A veto falls by two thirds.
        return step == .override ? count.yeas >= count.nays * 2 : count.yeas > count.nays
    }

    fileprivate func stage(isPassedByBoth: Bool) -> CaseStage {
        switch step {
        case .tabled, .rejected: .disapprovalFailed
        case .discharge: isCarried ? .disapprovalIntroduced : .disapprovalFailed
        case .passed: isPassedByBoth ? .disapprovalPassed : .disapprovalIntroduced
        case .vetoed: .vetoed
        case .override: isCarried ? .disapprovalPassed : .disapprovalFailed
        }
    }
}
