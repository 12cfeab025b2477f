internal import Foundation
package import Law
package import Ledger

/// What somebody wants to be told of: the terms of the filter of cases, each as `name:value`.
///
///     buyer:TUR article:AIM-9X least:100000000 stage:notified since:2026
///
/// A value of several words stands in quotation marks, as `article:"Black Hawk"`.
package struct InterestFilter: Hashable, Sendable {
    package enum Term: String, CaseIterable, Sendable {
        case buyer, article, since, until, least, most, stage
    }

    /// In the order of ``Term``, so that two ways to write one filter are one.
    package let terms: [(term: Term, value: String)]
    private let query: CaseQuery
    private let least: Int?
    private let most: Int?
    private let stage: CaseStage?

    package static func == (left: InterestFilter, right: InterestFilter) -> Bool { left.text == right.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// What is wrong with a filter, and how to mend it.
    package struct Fault: Error, Hashable, Sendable {
        package let message: String

        package init(_ message: String) { self.message = message }
    }

    /// - Parameters:
    ///   - code: the code of a buyer by any of its names.
    ///   - agencies: other codes that count as a buyer, as those of NATO's agencies.
    package init(
        _ text: String, code: (String) throws(Fault) -> String,
        agencies: (String) -> Set<String> = { _ in [] }
    ) throws(Fault) {
        var found: [Term: String] = [:]
        for (name, value) in try Self.parts(text) {
            guard let term = Term(rawValue: name) else {
                let all = Term.allCases.map { "\($0.rawValue):" }.joined(separator: ", ")
                throw Fault("'\(name):' is no term of a filter. There are \(all).")
            }
            guard found[term] == nil else {
                throw Fault("'\(name):' stands twice; one filter has each term once.")
            }
            found[term] = value
        }
        guard !found.isEmpty else {
            throw Fault("The filter is empty. Write what you want to be told of, as buyer:TUR.")
        }
        var query = CaseQuery(article: found[.article])
        if let buyer = found[.buyer] {
            let code = try code(buyer)
            found[.buyer] = code
            query.buyer = code
            query.agencies = agencies(code)
        }
        query.since = try Self.period(found[.since], .since)?.from
        let last = try Self.period(found[.until], .until)
        query.until = last?.to ?? last?.from
        least = try Self.dollars(found[.least], .least)
        most = try Self.dollars(found[.most], .most)
        stage = nil == found[.stage] ? nil : CaseStage(rawValue: found[.stage] ?? "")
        if let named = found[.stage], stage == nil {
            throw Fault(
                "stage:\(named): there is no such stage. There are "
                    + "\(CaseStage.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")).")
        }
        self.query = query
        terms = Term.allCases.compactMap { term in found[term].map { (term, $0) } }
    }

    /// The filter in its one form, which reads to the same filter.
    package var text: String {
        terms.map { term, value in
            "\(term.rawValue):" + (value.contains { $0.isWhitespace } ? "\"\(value)\"" : value)
        }.joined(separator: " ")
    }

    /// Why a case is told for this filter, term by term; `nil` where it does not meet it.
    package func reasons(for view: CaseView) -> [String]? {
        guard !query.matching([view.case]).isEmpty else { return nil }
        if let least, view.case.value.map({ $0 < least }) ?? true { return nil }
        if let most, view.case.value.map({ $0 > most }) ?? true { return nil }
        if let stage, view.shownStage != stage { return nil }
        return terms.map { term, value in
            switch term {
            case .buyer:
                view.case.buyer == value
                    ? "its buyer is \(value)" : "its buyer, \(view.case.buyer), buys for \(value)"
            case .article: "its lines name \(value)"
            case .since, .until:
                "it was notified on \(view.case.notified?.description ?? "a day that is not known")"
            case .least, .most: "its ceiling is \(view.case.value.map(Self.grouped) ?? "not known")"
            case .stage: "it stands at '\(view.shownStage.rawValue)'"
            }
        }.uniqued
    }

    // MARK: Reading

    /// Names and values, in their order.
    private static func parts(_ text: String) throws(Fault) -> [(String, String)] {
        var parts: [(String, String)] = []
        var rest = text[...]
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard !rest.isEmpty else { return parts }
            let name = rest.prefix { $0 != ":" && !$0.isWhitespace }
            rest = rest.dropFirst(name.count)
            guard rest.first == ":", !name.isEmpty else {
                throw Fault("'\(name)' has no name before it. Write each term as name:value, as buyer:TUR.")
            }
            rest = rest.dropFirst()
            let value: Substring
            if rest.first == "\"" {
                rest = rest.dropFirst()
                value = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count)
                guard rest.first == "\"" else {
                    throw Fault("\(name):\"\(value): the quotation mark at its end is missing.")
                }
                rest = rest.dropFirst()
            } else {
                value = rest.prefix { !$0.isWhitespace }
                rest = rest.dropFirst(value.count)
            }
            guard value.contains(where: { !$0.isWhitespace }) else {
                throw Fault("'\(name):' has no value behind it.")
            }
            parts.append((name.lowercased(), String(value)))
        }
    }

    private static func period(_ text: String?, _ term: Term) throws(Fault) -> DateSpan? {
        guard let text else { return nil }
        if let day = CalendarDate(text) { return DateSpan(from: day, to: day) }
        guard let span = DateSpan(period: text) else {
            throw Fault(
                "\(term.rawValue):\(text): a day, a month or a year is wanted, as 2026-03-10 or 2026.")
        }
        return span
    }

    private static func dollars(_ text: String?, _ term: Term) throws(Fault) -> Int? {
        guard let text else { return nil }
        guard let number = Int(text), number >= 0 else {
            throw Fault("\(term.rawValue):\(text): whole dollars are wanted, as 100000000.")
        }
        return number
    }

    private static func grouped(_ number: Int) -> String {
        var groups: [Substring] = []
        var rest = String(number)[...]
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return "$" + ([rest] + groups).joined(separator: ",")
    }
}
