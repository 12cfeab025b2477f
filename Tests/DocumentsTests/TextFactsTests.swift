import Testing

@testable import Documents

@Suite("Text facts: headline, boilerplate and language of a plain text")
struct TextFactsTests {
    @Test(
        "the first line is the title where it reads like one",
        arguments: [
            ("Four tugs for Ruritania\n\nThe ministry said.", "Four tugs for Ruritania"),
            ("\n\nFour tugs for Ruritania\nnot enough words\n", "Four tugs for Ruritania"),
            ("Advertisement\nFour tugs for Ruritania\nThe ministry", "Four tugs for Ruritania"),
            ("Four tugs for Ruritania | world | Harbour Times\nx", "Four tugs for Ruritania"),
            ("12 tugs, no oars\nThe ministry", "12 tugs, no oars"),
            ("The ministry has ordered four tugs.\nIt said so.", nil),
            ("WASHINGTON, April 22 Four tugs will go to\nRuritania", nil),
            ("STRELSAU — Four tugs will go\nto Ruritania", nil),
            ("Jan. 8, 2026\nFour tugs for Ruritania", nil),
            ("A further four tugs are on their way to Ruritania, whose only\nharbour is small", nil),
            ("(Corrects the number of tugs)\nFour tugs", nil),
            ("Four tugs for Ruritania", nil),
            ("Tugs\nFour", nil),
        ] as [(String, String?)])
    func title(text: String, title: String?) {
        #expect(DocumentReader().read(text: text, source: "x").title == title)
    }

    static func boilerplate(_ text: String) -> [String] {
        let document = DocumentReader().read(text: text, source: "x")
        let bytes = Array(document.text.utf8)
        return document.boilerplate.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test("lines of the page stay in the text and are marked")
    func marked() {
        let text =
            "Türkiye buys tugs.\r\n\r\nAdvertisement\r\n  LEAVE A REPLY \r\nPlease enter your comment!\r\n2 minute read"
        #expect(DocumentReader().read(text: text, source: "x").text == text)
        #expect(
            Self.boilerplate(text) == [
                "Advertisement", "LEAVE A REPLY", "Please enter your comment!", "2 minute read",
            ])
    }

    @Test(
        "sentences of an article are never marked",
        arguments: [
            "No comment came from Ruritania at first.", "The share of the yard is 40%.",
            "Advertisement costs rose.",
            "Name: Type 9 tug", "Two minutes later he read it.", "Related firms were told.",
        ])
    func kept(line: String) {
        #expect(Self.boilerplate(line).isEmpty)
    }

    @Test(
        "a language is told by its small words",
        arguments: [
            ("The ministry of the port said that it was pleased with the four tugs from the yard.", "en"),
            ("Der Hafen und die Werft haben sich für vier Schlepper entschieden, das ist nicht viel.", "de"),
            ("Le port et les chantiers ont signé une commande pour des remorqueurs dans la ville.", "fr"),
            ("El puerto y los astilleros firmaron una orden por cuatro remolcadores para la ciudad.", "es"),
            ("Liman için bir anlaşma imzalandı ve bu anlaşma ile dört römorkör daha sonra gelecek.", "tr"),
        ])
    func language(text: String, code: String) {
        #expect(DocumentReader().read(text: text, source: "x").language == code)
    }

    @Test("no language is guessed from a few names")
    func noLanguage() {
        #expect(DocumentReader().read(text: "Strelsau Zenda 2026", source: "x").language == nil)
    }
}
