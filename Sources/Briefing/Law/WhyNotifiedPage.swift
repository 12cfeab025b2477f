package import Law
package import Ledger
package import Lexicon

/// Which threshold a case met: what `attache why-notified` shows.
package struct WhyNotifiedPage: Sendable {
    package let found: Case
    package let buyer: String
    /// `nil` where the record has no day of notification, on which tier and values hang.
    package let answer: WhyNotified?
    /// The values that held for the buyer on that day, by class.
    package let values: [Threshold]
    package let whatIf: WhyNotifiedWhatIf?
    /// What has to be known about the answer.
    package let remark: String?

    package init(
        _ found: Case, territory: SalesTerritory = .withinGroup, law: Law, whatIf: WhatIf? = nil,
        lexicon: Lexicon
    ) {
        self.found = found
        buyer = BuyerName.text(found.buyer, lexicon)
        let stated = Self.values(of: found)
        func ask(_ law: Law) -> (WhyNotified, [Threshold])? {
            found.notified.map { day in
                let answer = law.whyNotified(
                    delivered: day, buyer: found.buyer, instrument: found.kind, values: stated,
                    territory: territory)
                let rules = ThresholdClass.allCases.compactMap {
                    law.threshold(
                        instrument: found.kind, tier: answer.standing.tier, class: $0, on: day,
                        territory: territory)
                }
                return (answer, rules)
            }
        }
        let now = ask(law)
        answer = now?.0
        values = now?.1 ?? []
        self.whatIf = whatIf.flatMap { other in
            ask(other.law).flatMap { then in
                now.map { WhyNotifiedWhatIf(file: other.file, now: $0.0, then: then.0, values: then.1) }
            }
        }
        remark = Self.remark(found)
    }

    /// What the sources state. Major defense equipment is a part of the defense articles, so that articles and
    /// services have both lines of the sheet, unless construction is among them: how much that is no sheet says. Of an
    /// enhancement the cost of the change counts, which is not the value of the case.
    private static func values(of found: Case) -> NotifiedValues {
        let major = found.valueLines[.majorDefense] ?? (listsNoMDE(found) ? 0 : nil)
        let isChange = found.kind == .enhancement
        let total = isChange ? nil : found.value
        var byClass: [ThresholdClass: Int] = [:]
        byClass[.mde] = major
        if !mayHoldConstruction(found) {
            let lines = found.valueLines[.other].flatMap { other in major.map { $0 + other } }
            byClass[.articlesServices] = isChange ? lines ?? found.valueLines[.majorDefense] : lines ?? total
            if byClass[.articlesServices] != nil { byClass[.designConstruction] = 0 }
        }
        return NotifiedValues(byClass: byClass, total: total)
    }

    private static func listsNoMDE(_ found: Case) -> Bool {
        !found.items.isEmpty && found.items.allSatisfy { $0.isMajorDefenseEquipment == false }
    }

    /// A case whose articles are not listed may hold anything.
    private static func mayHoldConstruction(_ found: Case) -> Bool {
        found.items.isEmpty && found.valueLines.isEmpty
            || found.items.contains { item in
                [item.designation, item.description].contains { words in
                    words?.lowercased().contains("construction") ?? false
                }
            }
    }

    private static func remark(_ found: Case) -> String? {
        if found.kind == .enhancement {
            return found.valueLines.isEmpty
                ? "Of an enhancement the cost of the change counts; the record has the value of the whole case."
                : "Of an enhancement the cost of the change counts, which is what is told here."
        }
        if let major = found.valueLines[.majorDefense] {
            let other = found.valueLines[.other].map { ", other \(USDollars.text($0))" } ?? ""
            return "The sheet states: major defense equipment \(USDollars.text(major))\(other)."
        }
        return listsNoMDE(found) ? "The record lists no major defense equipment in this case." : nil
    }

    package func text(style: TextStyle) -> String {
        var page = TextPage(style)
        CaseHead.add(
            CaseHeadLine(
                what: SaleWords.mainLine(found) ?? "articles that the record does not list", buyer: buyer,
                value: found.value.map(SaleWords.ceiling) ?? "",
                facts: [
                    "case \(found.id)", "section \(found.kind.section)",
                    found.notified.map { "notified \($0.longForm)" } ?? "no day of notification",
                ]),
            to: &page)
        guard let answer else {
            page.paragraph(
                "The record has no day of notification, so no tier and no values can be told.", first: "  ")
            return page.text
        }
        page.paragraph(BuyerName.named(answer.standing.reason, answer.standing.buyer, buyer), first: "  ")
        Self.add(values, to: &page)
        page.paragraph(SafeText.line(answer.explanation), first: "  ", ink: .bold)
        if let remark { page.paragraph(remark, first: "  ") }
        for citation in Self.citations(values) { page.paragraph(citation, first: "  ", ink: .dim) }
        if let source = values.first?.source {
            page.paragraph(TableWords.firstSource(source), first: "  ", ink: .dim)
        }
        if let whatIf {
            page.heading("With other rules")
            page.paragraph(whatIf.file, first: "  ", ink: .dim)
            page.paragraph(whatIf.sentence, first: "  ")
            if whatIf.changes {
                Self.add(whatIf.values, to: &page)
                page.paragraph(SafeText.line(whatIf.then.explanation), first: "  ", ink: .bold)
                for citation in Self.citations(whatIf.values) {
                    page.paragraph(citation, first: "  ", ink: .dim)
                }
            }
        }
        return page.text
    }

    private static func add(_ rules: [Threshold], to page: inout TextPage) {
        for rule in rules {
            let value: String
            switch rule.valueUSD {
            case 0?: value = "any value"
            case let limit?: value = "from \(USDollars.text(limit))"
            case nil: value = "not settled by the statute"
            }
            page.paragraph("\(rule.thresholdClass.name): \(value)", first: "    ")
        }
    }

    private static func citations(_ rules: [Threshold]) -> [String] {
        var seen: Set<String> = []
        return rules.map { TableWords.text($0.citation) }.filter { seen.insert($0).inserted }
    }
}

/// The same question under other rules.
package struct WhyNotifiedWhatIf: Sendable {
    package let file: String
    package let now: WhyNotified
    package let then: WhyNotified
    /// The values that would hold.
    package let values: [Threshold]

    package var changes: Bool {
        now.outcome != then.outcome || now.thresholds != then.thresholds || now.standing != then.standing
    }

    package var sentence: String {
        guard changes else { return "These rules change nothing for this case." }
        switch (now.outcome, then.outcome) {
        case (.met, .below), (.possible, .below):
            return "With these rules the notification would not be due."
        case (.below, .met), (.below, .possible):
            return "With these rules the notification would be due, or could be."
        default: return "These rules change the values, and not whether the notification is due."
        }
    }
}
