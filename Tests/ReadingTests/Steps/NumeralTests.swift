import Testing

@testable import Reading

@Suite("Numerals")
struct NumeralTests {
    static let wholes: [Example<Int>] = [
        Example("40", 40), Example("0", 0), Example("13,981", 13_981), Example("1,234,567", 1_234_567),
        Example("four", 4), Example("twelve", 12), Example("ninety", 90), Example("forty-eight", 48),
        Example("Forty-Eight", 48), Example("forty eight", 48), Example("one hundred", 100),
        Example("a hundred", 100),
        Example("one hundred and five", 105), Example("one hundred five", 105),
        Example("seven hundred thirty", 730), Example("two thousand", 2000),
        Example("two thousand five hundred", 2500),
        Example("twelve thousand three hundred forty-five", 12_345),
        Example("a thousand", 1000), Example("a dozen", 12), Example("four dozen", 48),
        Example("half a dozen", 6),
        Example("two score", 40), Example("a pair", 2),
        Example("seven hundred thirty (730)", 730), Example("thirty(30)", 30), Example("six (6)", 6),
        Example("one thousand two hundred (1,200)", 1200),
    ]

    @Test("a number in figures or words is read whole", arguments: wholes)
    func whole(_ example: Example<Int>) throws {
        let text = Text(example.text)
        let numeral = try #require(text.numeral(at: 0))
        #expect(numeral.whole == example.expected)
        #expect(numeral.end == text.count, "nothing of it is left over")
        #expect(!numeral.disagrees)
    }

    @Test("words and bracketed figures that disagree say so, and the figures count")
    func disagreement() throws {
        let numeral = try #require(Text("seven hundred thirty (370)").numeral(at: 0))
        #expect(numeral.disagrees)
        #expect(numeral.whole == 370)
    }

    static let decimals: [Example<(digits: Int, decimals: Int)>] = [
        Example("79.1", (791, 1)), Example("0.5", (5, 1)), Example("1.20", (120, 2)),
        Example("1,234.5", (12_345, 1)),
    ]

    @Test("decimals are kept exactly, as digits and their place", arguments: decimals)
    func decimalPlaces(_ example: Example<(digits: Int, decimals: Int)>) throws {
        let numeral = try #require(Text(example.text).numeral(at: 0))
        #expect(numeral.digits == example.expected.digits)
        #expect(numeral.decimals == example.expected.decimals)
        #expect(numeral.whole == nil, "\(example.text) is no count")
    }

    @Test("scaling is exact, and what is no whole number or too large is not read")
    func scaling() throws {
        func scaled(_ text: String, _ exponent: Int) -> Int? {
            Text(text).numeral(at: 0)?.scaled(by: exponent)
        }
        #expect(scaled("79.1", 6) == 79_100_000)
        #expect(scaled("1.2345678", 6) == nil)
        #expect(scaled("1.50", 1) == 15)
        #expect(scaled("9", 14) == 900_000_000_000_000)
        #expect(scaled("1", 15) == Numeral.greatest)
        #expect(scaled("1.1", 15) == nil, "greater than any number of the field")
        #expect(scaled("10", 18) == nil, "beyond 64 bits")
        #expect(scaled("0", 40) == 0)
    }

    @Test("two numbers side by side are two")
    func neighbours() {
        #expect(Text("twenty thirty").numeral(at: 0)?.end == 1)
        #expect(Text("five ten").numeral(at: 0)?.whole == 5)
        #expect(Text("six (seven)").numeral(at: 0)?.end == 1)
    }

    @Test("a number does not run over an empty line")
    func blockBreak() {
        #expect(Text("one hundred\n\nfive").numeral(at: 0)?.whole == 100)
    }

    static let none = ["missiles", "the", "a missile", "-", "half", "dozen", "hundred", "and five", ""]

    @Test("what is no number is none", arguments: none)
    func noNumber(_ text: String) {
        #expect(Text(text).numeral(at: 0) == nil)
    }

    @Test("digits beyond 64 bits are no number and no trap")
    func overflow() {
        #expect(Text("99999999999999999999").numeral(at: 0) == nil)
        #expect(Text("9223372036854775807").numeral(at: 0)?.whole ?? .max == .max)
        #expect(Text(String(repeating: "9", count: 5000)).numeral(at: 0) == nil)
        #expect(Text("0." + String(repeating: "1", count: 5000)).numeral(at: 0) == nil)
        #expect(Text("seven (99999999999999999999)").numeral(at: 0)?.whole == 7)
    }

    @Test("words piled up beyond 64 bits are no trap")
    func wordsOverflow() async {
        await #expect(processExitsWith: .success) {
            _ = Text("nine" + String(repeating: " hundred", count: 50)).numeral(at: 0)
            _ = Text("nine" + String(repeating: " thousand", count: 50)).numeral(at: 0)
            _ = Text("nine hundred" + String(repeating: " dozen score", count: 20)).numeral(at: 0)
        }
    }
}
