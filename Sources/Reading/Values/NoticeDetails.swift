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
    /// 36(c): a licence for a commercial sale.
    case commercialLicence = "commercial_licence"
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
}

/// Everything on a notice beside the sale itself. What the notice does not state is absent.
package struct NoticeDetails: Sendable, Codable, Hashable {
    package var kind: NoticeKind
    /// The number as printed: `RSAT 26‑27`.
    package var printedTransmittal: NoticeField?
    /// Major defense equipment and the rest, whole dollars as printed.
    package var majorDefenseValue: Money?
    package var otherValue: Money?
    /// `Foreign Military Financing (FMF)`, `National Funds`.
    package var funding: NoticeField?
    /// Items that are not major defense equipment, in print order.
    package var otherItems: [NoticeField] = []
    package var militaryDepartment: NoticeField?
    /// `JO-B-YFX`.
    package var caseCode: NoticeField?
    package var priorCases: [NoticeField] = []
    package var commission: NoticeField?
    /// The highest classification that the annex names.
    package var classification: NoticeField?
    /// `nato_ally`, `major_non_nato_ally`, `partner`, `ally` … by the sentence of the justification.
    package var relation: NoticeField?
    /// `none_known`, `expected`, `unstated`.
    package var offset: NoticeField?
    /// Representatives to be sent: `0` or a number as printed.
    package var personnel: NoticeField?
    /// The sentence by which an emergency waives the review.
    package var emergency: NoticeField?
    /// The sentence that the value is the highest estimate.
    package var caveat: NoticeField?
    /// Earlier cases that this one changes or adds to.
    package var changes: [NoticeField] = []
    /// Sums that belong to the case before this notice, in print order: they are never added.
    package var earlierValues: [Money] = []
    /// The sentence of `no principal contractor`.
    package var noContractor: NoticeField?

    package init(kind: NoticeKind) { self.kind = kind }

    enum CodingKeys: String, CodingKey {
        case kind, printedTransmittal, majorDefenseValue, otherValue, funding, otherItems, militaryDepartment
        case caseCode, priorCases, commission, classification, relation, offset, personnel, emergency, caveat
        case changes, earlierValues, noContractor
    }
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
