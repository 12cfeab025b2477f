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
    /// Every field of a reading with the rule that gave it, in the order of the form.
    package func explain(_ document: Document) -> [ExplainedField] {
        Explanation(reading: read(document)).fields()
    }
}

/// Gives each field its rule: notices by their headings and set sentences, prose by its steps.
struct Explanation {
    let reading: Reading

    func fields() -> [ExplainedField] {
        let notices = reading.notices ?? []
        let detailsOfSale = Dictionary(
            notices.compactMap { details in details.sale.map { ($0, details) } },
            uniquingKeysWith: { first, _ in first })
        var fields: [ExplainedField] = []
        for (index, sale) in reading.sales.enumerated() {
            let prefix = reading.sales.count > 1 ? "sale \(index + 1) " : ""
            let details = detailsOfSale[sale.id]
            fields +=
                details.map { NoticeExplanation(sale: sale, details: $0, prefix: prefix).fields() }
                ?? prose(sale, prefix)
        }
        for details in notices where details.sale == nil {
            fields += NoticeExplanation(sale: nil, details: details, prefix: "").fields()
        }
        if let correction = reading.corrects { fields += corrected(correction) }
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

    private func prose(_ sale: Sale, _ prefix: String) -> [ExplainedField] {
        var fields: [ExplainedField] = []
        func add(_ name: String, _ value: String, _ rule: String, _ span: Span) {
            fields.append(ExplainedField(name: prefix + name, value: value, rule: rule, span: span))
        }
        let grammar = "the grammar of the clause (Sales/RoleRules.swift)"
        if let buyer = sale.buyer { add("buyer", buyer.code, grammar, buyer.span) }
        if let seller = sale.seller { add("seller", seller.code, grammar, seller.span) }
        if let value = sale.value {
            add("value", value.inWords, "the sum that the clause gives its articles", value.span)
        }
        for item in sale.items {
            add(
                "item", item.inWords, "quantity, modifiers and name up to the head (Steps/ItemGroups.swift)",
                item.span)
        }
        for contractor in sale.contractors {
            add("contractor", contractor.inWords, "a firm that the sale's sentences name", contractor.span)
        }
        if let evidence = sale.evidence.first {
            if let number = sale.transmittal {
                add("transmittal", number, "a transmittal number in the text", evidence)
            }
            if let day = sale.notified {
                add("notified", day, "a day at the words that Congress was told", evidence)
            }
            add(
                "stage", sale.stage.rawValue, "tense and modality of the verbs (Sales/StageRules.swift)",
                evidence)
        }
        return fields
    }

    private func corrected(_ correction: NoticeCorrection) -> [ExplainedField] {
        guard let evidence = correction.evidence else { return [] }
        let values = [
            ("corrects transmittal", correction.transmittal),
            ("corrects document", correction.registerDocument),
            ("corrects page", correction.citation), ("corrects notice of", correction.published),
        ]
        return values.compactMap { name, value in
            value.map {
                ExplainedField(
                    name: name, value: $0, rule: "the sentence `In the Federal Register of …`", span: evidence
                )
            }
        }
    }
}

extension Money {
    /// `45000000 USD, estimated`
    var inWords: String { "\(amount) \(currency), \(qualifier.rawValue)" }
}

extension Item {
    /// `up_to 12 AIM-9X missiles`
    var inWords: String {
        [qualifier.flatMap { $0 == .exact ? nil : $0.rawValue }, quantity.map(String.init), name]
            .compactMap { $0 }.joined(separator: " ")
    }
}

extension Contractor {
    /// `RTX Corporation, Tucson, AZ`
    var inWords: String { [name, place].compactMap { $0 }.joined(separator: ", ") }
}
