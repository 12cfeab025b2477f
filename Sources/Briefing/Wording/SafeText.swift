/// Words from outside, made safe to show in a line: they can neither steer a terminal nor turn the direction
/// of what stands beside them.
package enum SafeText {
    /// Longer quotations are cut; nobody reads them beside a figure.
    private static let longestQuote = 240

    /// White space becomes single blanks; controls, and marks that turn the direction of writing, become `�`.
    package static func line(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var pendingBlank = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                pendingBlank = true
                continue
            }
            if pendingBlank, !result.isEmpty { result.append(" ") }
            pendingBlank = false
            result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    package static func quote(_ text: String) -> String {
        let line = line(text)
        guard line.count > longestQuote else { return line }
        return String(line.prefix(longestQuote - 1)) + "…"
    }

    /// C0 and C1 controls, and the marks of Unicode's bidirectional algorithm that embed, override or
    /// isolate.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
