internal import Foundation

/// Values of the contract as JSON: members in alphabetical order, so that the same input gives the same
/// bytes.
package enum JSONText {
    package enum Layout: Sendable, Hashable {
        /// Indented, for people.
        case pretty
        /// In one line, for streams.
        case line
    }

    /// The value, ending in a line feed.
    ///
    /// - Throws: an `EncodingError` where a value cannot be written; none of ours can fail.
    package static func text(_ value: some Encodable, layout: Layout) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if layout == .pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
