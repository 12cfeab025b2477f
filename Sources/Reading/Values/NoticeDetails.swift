/// What kind of document of section 36 a notice is.
package enum NoticeKind: String, Sendable, Codable, CaseIterable {
    /// 36(b)(1): a certification of a proposed letter of offer.
    case certification
    /// 36(b)(5)(A): a report, 45 days before delivery, that sensitivity or capability has risen (`0G-23`).
    case enhancementReport = "enhancement_report"
    /// 36(b)(5)(C): a certification that changes an earlier case (`26-1C`).
    case enhancement
    /// A correction in the Federal Register: no buyer, no value.
    case correction
    /// 36(c): a licence for a commercial sale (`DDTC 23-082`).
    case commercialLicence = "commercial_licence"
}

/// Where on a notice a field stands.
package enum NoticePlace: String, Sendable, Codable, CaseIterable {
    /// The numbered items of a transmittal sheet.
    case sheet
    /// The sentence `… has made a determination approving a possible Foreign Military Sale to …`.
    case determination
    /// The sentence `The Government of X has requested to buy …`.
    case request
    /// Item (iii) of a 36(b)(5) sheet: the history of the case and what changes.
    case description
    /// The sentence on the estimated cost.
    case cost
    /// The letter to the Speaker or the chairman.
    case letter
    /// The heading of a page.
    case heading
    /// The day that the page itself bears.
    case page
}

/// A stretch of the notice that a field was read from.
package struct NoticeField: Sendable, Codable, Hashable {
    package var value: String
    package var text: String
    package var start: Int
    package var end: Int

    package init(value: String, span: Span) {
        self.value = value
        text = span.text
        start = span.start
        end = span.end
    }

    package var span: Span { Span(text: text, start: start, end: end) }
}

/// Everything on a notice beside the sale itself. What the notice does not state is absent.
package struct NoticeDetails: Sendable, Codable, Hashable {
    /// The id of the sale that these details belong to; absent where none was read.
    package var sale: String?
    package var kind: NoticeKind
    /// The number as printed: `RSAT 26‑27`.
    package var printedTransmittal: NoticeField?
    /// The day of delivery to Congress as printed; its value is `YYYY-MM-DD`.
    package var delivered: NoticeField?
    /// Purchasers beside the first, where one notice is for several.
    package var furtherBuyers: [Party] = []
    /// For whom the purchaser buys: `on behalf of Estonia and Latvia`.
    package var onBehalfOf: [Party] = []
    /// Major defense equipment and the rest, whole dollars as printed.
    package var majorDefenseValue: Money?
    package var otherValue: Money?
    /// `Foreign Military Financing (FMF)`, `National Funds`.
    package var funding: NoticeField?
    /// Items that are not major defense equipment, in print order.
    package var otherItems: [NoticeField] = []
    package var militaryDepartment: NoticeField?
    /// `JO-B-YFX`; more than one where several departments carry the sale.
    package var caseCodes: [NoticeField] = []
    package var priorCases: [NoticeField] = []
    package var commission: NoticeField?
    /// The highest classification that the annex names.
    package var classification: NoticeField?
    /// What the justification calls the buyer: `nato_ally`, `major_non_nato_ally`, `friendly_country` …
    package var relation: NoticeField?
    /// `none_known` or `expected`.
    package var offset: NoticeField?
    /// Representatives to be sent: `0` or the numbers as printed, `6 + 4`.
    package var personnel: NoticeField?
    /// The sentence by which an emergency waives the review.
    package var emergency: NoticeField?
    /// The sentence that the value is the highest estimate.
    package var caveat: NoticeField?
    /// Earlier certifications that the notice names.
    package var changes: [NoticeField] = []
    /// What changes in which case, on the papers of 36(b)(5).
    package var change: NoticeChange?
    /// The words that add this sale to a case that is there already.
    package var addsTo: NoticeField?
    /// Sums that belong to the case before this notice, in print order: they are never added.
    package var earlierValues: [Money] = []
    /// The sentence of `no principal contractor`.
    package var noContractor: NoticeField?
    /// The sentence that leaves the contractor open: `will be determined by competition`.
    package var openContractor: NoticeField?
    /// The words of a licence for manufacture abroad.
    package var manufactureAbroad: NoticeField?
    /// Figures of this notice that do not say the same.
    package var disagreements: [NoticeDisagreement] = []
    /// Where each field of the sale was read: `buyer`, `value`, `items`, `notified`.
    package var readFrom: [String: NoticePlace] = [:]

    package init(kind: NoticeKind) { self.kind = kind }

    /// The first case code.
    package var caseCode: NoticeField? { caseCodes.first }
}

/// What a 36(b)(5) paper changes: the case before it, what comes to it, and the case after it.
package struct NoticeChange: Sendable, Codable, Hashable {
    /// What a change touches.
    package enum Subject: String, Sendable, Codable, CaseIterable {
        case items, quantities, value, sensitivity
    }

    /// The certification that is changed: `23-26`.
    package var parent: NoticeField?
    /// The day of that certification, `YYYY-MM-DD`.
    package var parentDate: NoticeField?
    /// Other numbers under which the case was changed before.
    package var history: [NoticeField] = []
    package var changed: [Subject] = []
    /// The case as it was last notified.
    package var valueBefore: Money?
    package var majorDefenseValueBefore: Money?
    /// What this notice adds.
    package var addedValue: Money?
    package var addedMajorDefenseValue: Money?
    /// The case as it will be.
    package var valueAfter: Money?
    package var majorDefenseValueAfter: Money?
    /// Item (iv): what the change means.
    package var significance: NoticeField?
    /// Item (vi): sensitivity of technology.
    package var sensitivity: NoticeField?

    package init() {}
}

/// Two figures of one notice that do not agree: both are kept, neither is mended.
package struct NoticeDisagreement: Sendable, Codable, Hashable {
    /// What disagrees.
    package enum Subject: String, Sendable, Codable, CaseIterable {
        /// Two totals.
        case total
        /// Major defense equipment and other do not make the total.
        case parts
        /// An article's number on the sheet and in the text.
        case quantity
        /// A number in words and its figures in brackets.
        case words
        /// Two purchasers.
        case buyer
    }

    package var subject: Subject
    package var first: Span
    package var second: Span
    /// A sentence that names both.
    package var message: String
}

/// What a correction corrects.
package struct NoticeCorrection: Sendable, Codable, Hashable {
    package var transmittal: String?
    /// `2025-22709`.
    package var registerDocument: String?
    /// `90 FR 57983-57986`.
    package var citation: String?
    /// The day on which the corrected notice was published, `YYYY-MM-DD`.
    package var published: String?
    package var evidence: Span?

    package init() {}
}
