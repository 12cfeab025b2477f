import Testing

@testable import Reading

/// What stands around a sentence changes nothing of what it tells: each rule's examples are put into settings that say
/// nothing themselves.
@Suite("Events in any setting")
struct EventSettingTests {
    struct Setting: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The sentence in its setting; nil where it does not fit.
        let put: @Sendable (String) -> String?
    }

    /// Opens with a word that needs no capital within a sentence.
    private static func inside(_ sentence: String) -> String {
        let plain = [
            "The", "A", "An", "In", "On", "Two", "Its", "Talks", "Sanctions", "Relations", "Tensions",
        ]
        guard plain.contains(where: { sentence.hasPrefix($0 + " ") }) else { return sentence }
        return sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    private static func behindSubject(_ sentence: String, _ words: String) -> String? {
        let states = [
            "Norway", "Chile", "Kenya", "Canada", "Denmark", "Belgium", "Ethiopia", "Serbia", "Peru",
        ]
        guard let state = states.first(where: { sentence.hasPrefix($0 + " ") }) else { return nil }
        return state + ", " + words + "," + sentence.dropFirst(state.count)
    }

    static let settings: [Setting] = [
        Setting(testDescription: "a day before it") { "On Tuesday " + inside($0) },
        Setting(testDescription: "a date before it") { "On 19 September " + inside($0) },
        Setting(testDescription: "an adverb before it") { "Meanwhile, " + inside($0) },
        Setting(testDescription: "a phrase before it") { "Despite a cold winter, " + inside($0) },
        Setting(testDescription: "another clause behind it") {
            $0.dropLast() + ", and the price of bread rose."
        },
        Setting(testDescription: "a subordinate clause behind it") {
            $0.dropLast() + ", while the economy slowed."
        },
        Setting(testDescription: "a source behind it") { $0.dropLast() + ", according to a statement." },
        Setting(testDescription: "a semicolon behind it") { $0.dropLast() + "; the vote was close." },
        Setting(testDescription: "told on a day") { "It emerged on Friday that " + inside($0) },
        Setting(testDescription: "a relative behind the subject") {
            behindSubject($0, "which holds elections this year")
        },
        Setting(testDescription: "an apposition behind the subject") {
            behindSubject($0, "a country of ten million people")
        },
        Setting(testDescription: "a participle behind the subject") {
            behindSubject($0, "hit by a long drought")
        },
    ]

    /// Examples of one sentence, with what each tells.
    static let sentences: [(text: String, told: Set<String>)] = EventRule.all.flatMap(\.examples)
        .filter { $0.parties != nil && $0.text.hasSuffix(".") && !$0.text.dropLast().contains(". ") }
        .map { ($0.text, told($0.text)) }
        .filter { !$0.told.isEmpty }

    private static func told(_ text: String) -> Set<String> {
        Set(
            reading(text, published: "2024-06-14").events.map {
                "\($0.type.rawValue) \($0.source?.code ?? "-") > \($0.target?.code ?? "-")"
            })
    }

    @Test("a setting takes away the events of no more than one sentence in sixteen", arguments: settings)
    func setting(_ setting: Setting) throws {
        var lost: [String] = []
        var count = 0
        for sentence in Self.sentences {
            guard let text = setting.put(sentence.text) else { continue }
            count += 1
            if !sentence.told.isSubset(of: Self.told(text)) { lost.append(text) }
        }
        #expect(count >= 30)
        #expect(lost.count * 16 <= count, "\(lost.joined(separator: "\n"))")
    }
}
