internal import Foundation

/// The interval of a share that a count out of a number leaves open, by Wilson's score at 95 per cent: it holds for small
/// numbers and for none or all, where the plain one does not (Wilson 1927; Brown, Cai and DasGupta 2001).
package struct WilsonInterval: Sendable, Codable, Hashable {
    package let low: Double
    package let high: Double

    /// `nil` for a count that is none of the number, and for a number of 0, of which nothing can be said.
    package init?(_ count: Int, of number: Int) {
        guard number > 0, (0...number).contains(count) else { return nil }
        let (n, z) = (Double(number), 1.959_963_984_540_054)
        let share = Double(count) / n
        let middle = share + z * z / (2 * n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        low = count == 0 ? 0 : max(0, (middle - half) / scale)
        high = count == number ? 1 : min(1, (middle + half) / scale)
    }

    /// `0 to 3 per cent`.
    package var text: String {
        func percent(_ share: Double) -> String {
            let value = share * 100
            return value < 10 && value != value.rounded()
                ? String(format: "%.1f", value) : String(format: "%.0f", value)
        }
        return "\(percent(low)) to \(percent(high)) per cent"
    }
}
