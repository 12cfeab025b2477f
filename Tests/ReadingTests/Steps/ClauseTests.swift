import Testing

@testable import Reading

@Suite("Clauses")
struct ClauseTests {
    private func outline(_ string: String) -> [String] {
        let text = Text(string)
        return Sentences.cut(text).flatMap { Clauses.of($0, in: text).outline(text) }
    }

    static let cases: [Example<[String]>] = [
        // A participle before its noun is an adjective, behind a verb too.
        Example(
            "Canada has stopped selling armed drones to Oman.",
            ["main has stopped selling: s=Canada o=armed drones to=Oman"]),
        // The object of `make`, `let` acts in the bare infinitive.
        Example(
            "The vote made Norway impose sanctions on Fiji.",
            [
                "main made: s=The vote o=Norway",
                "reduced impose: (s)=Norway o=sanctions on=Fiji",
            ]),
        // A preposition before a hyphen opens a compound.
        Example(
            "He told a near-empty chamber of it.", ["main told: s=He o=a near-empty chamber of=it"]),
        // Over its verb a subject is joined with nothing.
        Example(
            "Fiji gained land, she said, and its army had shelled Tonga.",
            [
                "main gained: s=Fiji o=land", "main said: s=she",
                "complement had shelled: s=its army o=Tonga",
            ]),
        // An adjective of feeling in front is no subject.
        Example(
            "Furious with Fiji, Tonga recalled its envoy.",
            ["main recalled: s=Tonga o=its envoy with=Fiji"]),
        // The agent of a passive is no particle.
        Example(
            "Sanctions have been dropped by Fiji.",
            ["main have been dropped (passive): s=Sanctions by=Fiji"]),
        // A plural thing has no verb in the singular.
        Example("Arms exports to Oman are on hold.", ["main are: s=Arms exports to=Oman on=hold"]),
        // A comma ends what tells of a group in front of the subject.
        Example(
            "Under a pact signed in May, Fiji and Tonga met.",
            ["main met: s=Fiji + Tonga under=a pact", "reduced signed (passive): (s)=a pact of=a pact"]),
    ]

    @Test("a sentence is taken apart", arguments: cases)
    func clauses(_ example: Example<[String]>) {
        #expect(outline(example.text) == example.expected)
    }

    @Test("verbs that only `and` parts have one object")
    func shared() throws {
        let text = Text("Fiji rammed and damaged a ship.")
        let sentence = try #require(Sentences.cut(text).first)
        let clauses = Clauses.of(sentence, in: text)
        #expect(clauses.list.count == 2)
        #expect(clauses.patients(of: 0) == clauses.patients(of: 1))
    }
}
