import Testing

@testable import Reading

@Suite("Money")
struct MoneyTests {
    private func sums(_ text: String) -> [String] {
        Amounts.find(in: Text(text)).filter { !$0.isBare }.map(\.money.outline)
    }

    static let single: [Example<String>] = [
        Example("$225 million", "225000000 USD"), Example("$79.1 million", "79100000 USD"),
        Example("$79.1m", "79100000 USD"), Example("$79.1M", "79100000 USD"),
        Example("$304mn", "304000000 USD"),
        Example("US$1.2bn", "1200000000 USD"), Example("US$ 1.2 billion", "1200000000 USD"),
        Example("U.S.$1.2 billion", "1200000000 USD"), Example("USD 40 million", "40000000 USD"),
        Example("40 million US dollars", "40000000 USD"), Example("980 million dollars", "980000000 USD"),
        Example("nine billion dollars", "9000000000 USD"), Example("a billion dollars", "1000000000 USD"),
        Example("$23-billion", "23000000000 USD"), Example("$ 310 million", "310000000 USD"),
        Example("$13 009 million", "13009000000 USD"), Example("$13\u{00A0}009 million", "13009000000 USD"),
        Example("$13\u{202F}009 million", "13009000000 USD"), Example("$13,009 million", "13009000000 USD"),
        Example("$1,500", "1500 USD"), Example("$1,234,567", "1234567 USD"),
        Example("$2.5 trillion", "2500000000000 USD"),
        Example("€8.8 billion", "8800000000 EUR"), Example("8.8 billion euros", "8800000000 EUR"),
        Example("EUR 8.8 billion", "8800000000 EUR"), Example("£1.5bn", "1500000000 GBP"),
        Example("¥50 billion", "50000000000 JPY"), Example("₩700 billion", "700000000000 KRW"),
        Example("₹500 crore", "5000000000 INR"), Example("Rs 39,000 crore", "390000000000 INR"),
        Example("Rs. 39,000 crore", "390000000000 INR"), Example("₺2 billion", "2000000000 TRY"),
        Example("59.7 billion Czech crowns", "59700000000 CZK"),
        Example("$225\nmillion", "225000000 USD"),
    ]

    @Test("a sum is read exactly, whatever its dress", arguments: single)
    func checkSingle(_ example: Example<String>) {
        #expect(sums("It would cost \(example.text).") == [example.expected])
    }

    static let hedged: [Example<String>] = [
        Example("up to $3.5 billion", "up_to 3500000000 USD"),
        Example("nearly $900m", "approximately 900000000 USD"),
        Example("about €900m", "approximately 900000000 EUR"),
        Example("estimated at $225 million", "estimated 225000000 USD"),
        Example("more than $2 billion", "more_than 2000000000 USD"),
        Example("over $2 billion", "more_than 2000000000 USD"),
        Example("less than $50 million", "less_than 50000000 USD"),
        Example("as much as $3 billion", "up_to 3000000000 USD"),
        Example("an estimated cost of up to $3 billion", "up_to 3000000000 USD"),
        Example("around 980 million dollars", "approximately 980000000 USD"),
    ]

    @Test("a sum keeps its hedge", arguments: hedged)
    func checkHedged(_ example: Example<String>) {
        #expect(sums("It would cost \(example.text).") == [example.expected])
    }

    @Test("an estimated sum is an estimate, as the sheets and the schema call it")
    func estimated() {
        #expect(sums("It would cost an estimated $225 million.") == ["estimated 225000000 USD"])
    }

    @Test("a tournament is no sum")
    func tournament() {
        #expect(sums("They lost at Euro 2024 in Berlin.").isEmpty)
    }

    @Test("a range keeps both ends")
    func range() throws {
        for text in [
            "four to seven billion dollars", "$4 billion to $7 billion", "$4-7 billion", "$4–7 billion",
        ] {
            let found = Amounts.find(in: Text("It costs \(text) now."))
            let amount = try #require(found.first, "\(text)")
            #expect(found.count == 1, "\(text)")
            #expect(amount.money.amount == 4_000_000_000, "\(text)")
            #expect(amount.upper == 7_000_000_000, "\(text)")
            #expect(amount.money.currency == "USD", "\(text)")
        }
    }

    @Test("a sum in brackets is the same sum in another currency")
    func conversion() throws {
        let found = Amounts.find(in: Text("worth 7.1 billion euros ($8.1 billion) in all"))
        let amount = try #require(found.first)
        #expect(found.count == 1)
        #expect(amount.money.outline == "7100000000 EUR")
        #expect(amount.conversion?.outline == "8100000000 USD")
    }

    @Test("the conversion may be hedged")
    func hedgedConversion() throws {
        let amount = try #require(Amounts.find(in: Text("worth Rs 39,000 crore (about $4.7 billion)")).first)
        #expect(amount.money.outline == "390000000000 INR")
        #expect(amount.conversion?.amount == 4_700_000_000)
    }

    static let several: [Example<[String]>] = [
        Example("$225 million and $79.1 million", ["225000000 USD", "79100000 USD"]),
        Example("$225m, €79m", ["225000000 USD", "79000000 EUR"]),
        Example("$304 million, of which $79.1 million", ["304000000 USD", "79100000 USD"]),
    ]

    @Test("two sums are two", arguments: several)
    func checkSeveral(_ example: Example<[String]>) {
        #expect(sums(example.text) == example.expected)
    }

    static let none: [String] = [
        "in 2012–13", "in 2012-13", "on 14 May 2025", "40 missiles", "15 days", "5 million people",
        "79 million missiles", "3% of it", "Block 70", "AIM-120C-8", "the 5.56 mm round", "500-pound bombs",
        "$",
        "dollars", "millions of dollars", "1.2 million people", "section 36(b)", "a million reasons",
    ]

    @Test("years, counts, measures and designations are no sums", arguments: none)
    func checkNone(_ text: String) {
        #expect(sums("They spoke of \(text) then.").isEmpty)
    }

    @Test("a unit left off later on is a bare sum")
    func bare() throws {
        let amounts = Amounts.find(in: Text("53 missiles at $225 million and 60 at 79 million."))
        #expect(amounts.map(\.isBare) == [false, true])
        #expect(amounts.last?.money.amount == 79_000_000)
    }

    @Test("a sum beyond 64 bits is not read, and traps nothing")
    func overflow() {
        #expect(sums("It cost $99999999999999999999 million.").isEmpty)
        #expect(sums("It cost $9223372036854775807 billion.").isEmpty)
        #expect(sums("It cost $9,223,372,036,854 trillion.").isEmpty)
        #expect(sums("It cost $1 " + String(repeating: "999 ", count: 200) + "million.").count <= 1)
        #expect(sums("It cost $1.123456789 million.").isEmpty, "no whole dollars")
    }

    @Test("a sum's words are the bytes that it points to")
    func words() throws {
        let text = "Türkiye pays an estimated $79.1 million."
        let money = try #require(Amounts.find(in: Text(text)).first?.money)
        #expect(money.text == "an estimated $79.1 million")
        #expect(String(decoding: Array(text.utf8)[money.start..<money.end], as: UTF8.self) == money.text)
    }
}
