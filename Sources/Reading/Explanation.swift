package import Documents

/// A field of a reading with the rule that gave it and its words.
package struct ExplainedField: Sendable, Codable, Hashable {
    /// `sale 1 buyer`, `military department`.
    package var name: String
    /// The value, as a reader would write it.
    package var value: String
    /// In words: where a notice of this form carries the field, or which step of the cascade found it.
    package var rule: String
    package var span: Span
}

extension Reader {
    /// Every field of a reading with the rule that gave it, in the order of the words.
    package func explain(_ document: Document) -> [ExplainedField] {
        Explanation(reading: read(document)).fields()
    }
}

/// Gives each field its rule: notices by their headings and set sentences, prose by its steps.
struct Explanation {
    let reading: Reading

    private var isNotice: Bool { reading.notice != nil }
    /// The notice is a transmittal sheet, and not a web page's sentences.
    private var isSheet: Bool { reading.notice?.majorDefenseValue != nil || reading.notice?.caseCode != nil }

    func fields() -> [ExplainedField] {
        var fields: [ExplainedField] = []
        for (index, sale) in reading.sales.enumerated() {
            let name = reading.sales.count > 1 ? "sale \(index + 1) " : ""
            fields += saleFields(sale, name)
        }
        if let notice = reading.notice { fields += noticeFields(notice) }
        for event in reading.events {
            fields.append(
                ExplainedField(
                    name: "event",
                    value:
                        "\(event.type.rawValue) \(event.source?.code ?? "-") > \(event.target?.code ?? "-")",
                    rule: "the trigger of a clause with its parties (Events/Rules)",
                    span: event.evidence))
        }
        return fields
    }

    private func saleFields(_ sale: Sale, _ prefix: String) -> [ExplainedField] {
        var fields: [ExplainedField] = []
        func add(_ name: String, _ value: String, _ rule: String, _ span: Span) {
            fields.append(ExplainedField(name: prefix + name, value: value, rule: rule, span: span))
        }
        if let buyer = sale.buyer {
            add(
                "buyer", buyer.code,
                isSheet
                    ? "item (i), Prospective Purchaser"
                    : isNotice
                        ? "the determination names the government"
                        : "the grammar of the clause (Sales/RoleRules.swift)",
                buyer.span)
        }
        if let seller = sale.seller {
            add(
                "seller", seller.code,
                isNotice
                    ? "the department that makes the determination"
                    : "the grammar of the clause (Sales/RoleRules.swift)",
                seller.span)
        }
        if let value = sale.value {
            add(
                "value", "\(value.amount) \(value.currency), \(value.qualifier.rawValue)",
                isSheet
                    ? "item (ii), the line TOTAL; a ceiling"
                    : isNotice
                        ? "the sentence on the estimated total cost; a ceiling"
                        : "the sum that the clause gives its articles",
                value.span)
        }
        for item in sale.items {
            add(
                "item", [item.quantity.map(String.init), item.name].compactMap { $0 }.joined(separator: " "),
                isSheet
                    ? "item (iii), the list under Major Defense Equipment"
                    : isNotice
                        ? "the list behind `has requested to buy`, before the non-MDE items"
                        : "quantity, modifiers and name up to the head (Steps/ItemGroups.swift)",
                item.span)
        }
        for contractor in sale.contractors {
            add(
                "contractor", [contractor.name, contractor.place].compactMap { $0 }.joined(separator: ", "),
                isNotice
                    ? "the sentence on the principal contractor" : "a firm that the sale's sentences name",
                contractor.span)
        }
        if let evidence = sale.evidence.first {
            if let number = sale.transmittal {
                let span = reading.notice?.printedTransmittal.map {
                    Span(text: $0.text, start: $0.start, end: $0.end)
                }
                add(
                    "transmittal", number, "the number behind the word Transmittal, normalised",
                    span ?? evidence)
            }
            if let day = sale.notified {
                add(
                    "notified", day,
                    isSheet ? "item (viii) or (vii), Date Report Delivered to Congress" : "the page's date",
                    evidence)
            }
            add(
                "stage", sale.stage.rawValue,
                isNotice ? "a notice notifies" : "tense and modality of the verbs (Sales/StageRules.swift)",
                evidence)
        }
        return fields
    }

    private func noticeFields(_ notice: NoticeDetails) -> [ExplainedField] {
        var fields: [ExplainedField] = []
        func add(_ name: String, _ field: NoticeField?, _ rule: String) {
            guard let field else { return }
            fields.append(
                ExplainedField(
                    name: name, value: field.value, rule: rule,
                    span: Span(text: field.text, start: field.start, end: field.end)))
        }
        func add(_ name: String, _ money: Money?, _ rule: String) {
            guard let money else { return }
            fields.append(
                ExplainedField(
                    name: name, value: "\(money.amount) \(money.currency)", rule: rule, span: money.span))
        }
        add(
            "transmittal as printed", notice.printedTransmittal,
            "the first number behind the word Transmittal")
        add(
            "major defense equipment", notice.majorDefenseValue, "item (ii), the line Major Defense Equipment"
        )
        add("other", notice.otherValue, "item (ii), the line Other")
        add("funding", notice.funding, "the line Funding Source")
        add(
            "military department", notice.militaryDepartment,
            "item (iv), Military Department or Implementing Agency")
        add("case code", notice.caseCode, "item (iv), letters in the form XX-X-XXX")
        for prior in notice.priorCases { add("prior case", prior, "item (v), Prior Related Cases") }
        add("commission", notice.commission, "item (vi), Sales Commission")
        add("classification", notice.classification, "the annex, highest level of classification")
        add("relation", notice.relation, "the sentence on foreign policy of the justification")
        add("offset", notice.offset, "the sentence on offset agreements")
        add("personnel", notice.personnel, "the sentence on the assignment of representatives")
        add("emergency", notice.emergency, "the sentence that an emergency exists")
        add("caveat", notice.caveat, "the sentence on the highest estimated quantity and value")
        add("contractor", notice.noContractor, "the sentence that there is none")
        for change in notice.changes { add("changes", change, "another transmittal number in the text") }
        for money in notice.earlierValues {
            add("earlier value", money, "a sum of the case before this notice; never added")
        }
        for item in notice.otherItems {
            add("other item", item, "the list of what is no major defense equipment")
        }
        return fields
    }
}
