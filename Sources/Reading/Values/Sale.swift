/// By which way the articles would change hands.
package enum Channel: String, Sendable, Codable {
    case fms, dcs, commercial, grant, lease, transfer, unknown
}

/// How far the text says that a sale has come.
package enum Stage: String, Sendable, Codable, CaseIterable {
    case requested, negotiating, approved, notified
    case underReview = "under_review"
    case blocked, offered, signed, delivered, cancelled, reported
}

/// A line of a sale: how many of what.
package struct Item: Sendable, Codable, Hashable {
    package var quantity: Int?
    package var qualifier: Hedge?
    /// As printed, without the quantity.
    package var name: String
    /// As printed; absent where the text names no designation.
    package var designation: String?
    /// The family's id in the lexicon.
    package var article: String?
    package var majorDefenseEquipment: Bool?
    package var text: String
    package var start: Int
    package var end: Int

    package init(
        quantity: Int?, qualifier: Hedge?, name: String, designation: String?, article: String?,
        majorDefenseEquipment: Bool? = nil, span: Span
    ) {
        self.quantity = quantity
        self.qualifier = qualifier
        self.name = name
        self.designation = designation
        self.article = article
        self.majorDefenseEquipment = majorDefenseEquipment
        text = span.text
        start = span.start
        end = span.end
    }

    package var span: Span { Span(text: text, start: start, end: end) }
}

/// A firm named as contractor.
package struct Contractor: Sendable, Codable, Hashable {
    /// As printed.
    package var name: String
    /// The firm's id in the lexicon; absent where the lexicon does not know it.
    package var firm: String?
    /// Where it is located, as printed.
    package var place: String?
    package var text: String
    package var start: Int
    package var end: Int

    package init(name: String, firm: String?, place: String? = nil, span: Span) {
        self.name = name
        self.firm = firm
        self.place = place
        text = span.text
        start = span.start
        end = span.end
    }

    package var span: Span { Span(text: text, start: start, end: end) }
}

/// One sale, as far as the text states it. What it does not state is absent.
package struct Sale: Sendable, Codable, Hashable {
    package var id: String
    package var seller: Party?
    package var buyer: Party?
    package var channel: Channel
    package var stage: Stage
    package var transmittal: String?
    /// `YYYY-MM-DD`: the day on which Congress was notified.
    package var notified: String?
    package var value: Money?
    package var items: [Item]
    package var contractors: [Contractor]
    package var evidence: [Span]

    package init(
        id: String, seller: Party? = nil, buyer: Party? = nil, channel: Channel = .unknown, stage: Stage,
        transmittal: String? = nil, notified: String? = nil, value: Money? = nil, items: [Item] = [],
        contractors: [Contractor] = [], evidence: [Span] = []
    ) {
        self.id = id
        self.seller = seller
        self.buyer = buyer
        self.channel = channel
        self.stage = stage
        self.transmittal = transmittal
        self.notified = notified
        self.value = value
        self.items = items
        self.contractors = contractors
        self.evidence = evidence
    }
}
