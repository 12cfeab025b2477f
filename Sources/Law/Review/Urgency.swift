/// Whether a certification states that an emergency requires the sale at once.
///
/// It belongs to one certification, never to a buyer or a period, and waives the wait, not the certification.
package enum Urgency: String, CaseIterable, Hashable, Sendable, Codable {
    case ordinary
    case emergency
}
