import Testing

@testable import Lexicon

/// A name that means something else too: each wrong reading stands beside the right one.
@Suite("Ambiguous names")
struct AmbiguityTests {
    /// Texts in which the word is no name of ours.
    static let others: [Example<String>] = [
        Example("They carved the turkey at noon.", "TUR"),
        Example("A Turkey dinner was served.", "TUR"),
        Example("The roast Turkey was dry.", "TUR"),
        Example("Wild turkeys crossed the road.", "TUR"),
        Example("Michael Jordan scored forty points.", "JOR"),
        Example("Jordan Peterson spoke.", "JOR"),
        Example("They bathed in the River Jordan.", "JOR"),
        Example("Air Jordan shoes sold out.", "JOR"),
        Example("Georgia Tech won again.", "GEO"),
        Example("Georgia State won again.", "GEO"),
        Example("South Georgia is cold.", "GEO"),
        Example("Georgia voters went to the polls.", "GEO"),
        Example("Chad Smith played the drums.", "TCD"),
        Example("Chad arrived late for lunch.", "TCD"),
        Example("Adesanya, Israel Adesanya, won.", "ISR"),
        Example("Kenya Moore starred.", "KEN"),
        Example("Cuba Gooding starred.", "CUB"),
        Example("A bone China cup broke.", "CHN"),
        Example("The Niger Delta flooded.", "NER"),
        Example("A guinea pig squeaked.", "GIN"),
        Example("New Mexico voted.", "MEX"),
        Example("He lived in Papua New Guinea.", "GIN"),
        Example("Denzel Washington starred.", "USA"),
        Example("The Washington Nationals won.", "USA"),
        Example("Paris Hilton sang.", "FRA"),
        Example("Jack London wrote.", "GBR"),
        Example("Taco Bell opened three stores.", "bell"),
        Example("The Bell Tower rang.", "bell"),
        Example("The Liberty Bell cracked.", "bell"),
        Example("The New England Patriots lost.", "patriot"),
        Example("The Patriot Act was extended.", "patriot"),
        Example("He is a true patriot.", "patriot"),
        Example("She won the javelin throw.", "fgm-148"),
        Example("She won Javelin gold.", "fgm-148"),
        Example("Apache Kafka scales well.", "ah-64"),
        Example("The Apache tribe met.", "ah-64"),
        Example("The Toronto Raptors lost.", "f-22"),
        Example("The Charlotte Hornets lost.", "f-a-18"),
        Example("Typhoon Haiyan made landfall.", "eurofighter-typhoon"),
        Example("Spike Lee filmed it.", "spike"),
        Example("The Grim Reaper came.", "mq-9"),
        Example("You will come to no harm.", "agm-88"),
        Example("The Indian National Congress met in Delhi.", "us-congress"),
        Example("Let us go.", "USA"),
    ]

    @Test("beside these words the name is not ours", arguments: others)
    func otherMeanings(_ example: Example<String>) {
        let ids = Scanned(example.text).names.map { $0.prefix { $0 != "=" } }
        #expect(!ids.contains { $0 == example.expected }, "\(ids)")
    }

    /// Texts in which it is.
    static let ours: [Example<String>] = [
        Example("Turkey asked for missiles.", "TUR"),
        Example("TURKEY ASKS FOR MISSILES", "TUR"),
        Example("Jordan asked for missiles.", "JOR"),
        Example("Jordan's air force flies F-16 jets.", "JOR"),
        Example("The sale to Jordan was approved.", "JOR"),
        Example("King Abdullah of Jordan visited.", "JOR"),
        Example("Georgia asked for Javelin missiles.", "GEO"),
        Example("The sale to Georgia was approved.", "GEO"),
        Example("Chad's army bought armoured vehicles and missiles for its troops.", "TCD"),
        Example("Israel asked for bombs.", "ISR"),
        Example("China protested.", "CHN"),
        Example("Niger expelled the ambassador.", "NER"),
        Example("Mexico bought helicopters.", "MEX"),
        Example("Washington approved the sale.", "USA"),
        Example("Paris approved the sale.", "FRA"),
        Example("Bell will build twelve AH-1Z helicopters for the army.", "bell"),
        Example("Germany sent Patriot missile launchers and interceptors to the front.", "patriot"),
        Example("Javelin anti-tank missiles and launchers reached the army.", "fgm-148"),
        Example("Six Apache attack helicopters and their missiles arrived.", "ah-64"),
        Example("Four Reaper armed drones and their missiles arrived.", "mq-9"),
        Example("Two Raptor fighter jets with missiles and bombs arrived.", "f-22"),
        Example("Typhoon fighter jets with missiles and bombs arrived.", "eurofighter-typhoon"),
        Example("Spike anti-tank missiles and launchers arrived.", "spike"),
        Example("HARM missiles and bombs arrived for the fighters.", "agm-88"),
        Example("Congress was notified.", "us-congress"),
        Example("The US approved it.", "USA"),
    ]

    @Test("beside these it is", arguments: ours)
    func ourMeanings(_ example: Example<String>) {
        let ids = Scanned(example.text).names.map { $0.prefix { $0 != "=" } }
        #expect(ids.contains { $0 == example.expected }, "\(ids)")
    }

    @Test("a motorway is no tank, and an annex no aircraft")
    func motorway() {
        #expect(Scanned("A lorry overturned on the M1 motorway.").names.isEmpty)
        #expect(Scanned("They signed Annex A-4 of the treaty.").names.isEmpty)
        #expect(Scanned("Poland bought M1 tanks with shells for its army.").names.contains("m1-abrams=M1"))
    }

    @Test("a name that needs arms around it counts only in a text about arms")
    func armsAround() {
        #expect(Scanned("The Javelin was fast.").names.isEmpty)
        #expect(
            Scanned("The Javelin was fast. The missile hit the tank, and the army fired a rocket.").names
                == ["fgm-148=Javelin"])
    }
}

/// Names that count only where something beside them shows what they are.
@Suite("Names that need a neighbour")
struct NeighbourTests {
    private func articles(_ text: String) -> [String] {
        let scanned = Scanned(text)
        return scanned.scan.mentions.filter { $0.kind == .article || $0.kind == .designator }.map {
            scanned.words($0)
        }
    }

    static let shown: [Example<String>] = [
        Example("Rome ordered 12 Kronos last year.", "Kronos"),
        Example("Thales's Squire won the tender.", "Squire"),
        Example("The first Kronos launchers have arrived.", "Kronos"),
        Example("The army flies the Quantum Systems Vector drone. A Vector was lost on Monday.", "Vector"),
        Example("The navy bought four Houbei for coastal work.", "Houbei"),
        Example("Italy ordered 3 Super Rapid 76mm for the ships.", "Super Rapid 76mm"),
    ]

    @Test("beside a count, a maker, a kind, or behind the full name it is an article", arguments: shown)
    func shows(_ example: Example<String>) {
        #expect(articles(example.text).contains(example.expected), "\(articles(example.text))")
    }

    static let hidden: [Example<String>] = [
        Example("The army fired rockets and missiles at the base near Kronos.", "Kronos"),
        Example("Tanks, missiles and bombs were shown; the band Vector played.", "Vector"),
        Example("Bruno Houbei, a soldier, guards tanks and missiles.", "Houbei"),
    ]

    @Test("in a text about arms alone it is none", arguments: hidden)
    func hides(_ example: Example<String>) {
        #expect(!articles(example.text).contains(example.expected))
    }

    @Test("a bare number is no article", arguments: ["480", "109", "737", "2000"])
    func bareNumbers(_ number: String) {
        #expect(
            articles("The army ordered \(number) last year. Its missiles, tanks and bombs are old.").isEmpty)
        #expect(articles("The \(number) missiles and bombs hit tanks.").isEmpty)
    }

    @Test("two numbers with a space between them are no designation")
    func numbersApart() {
        #expect(articles("The fleet grew by 737 800 passengers; missiles, tanks and bombs did not.").isEmpty)
        #expect(articles("The air force bought two 737-800 aircraft.") == ["737-800"])
    }

    static let unlisted: [Example<[String]>] = [
        Example("Serbia received 4 XQT-77 in May.", ["XQT-77"]),
        Example("The XQT-77 missiles were tested.", ["XQT-77"]),
        Example("The army ordered 20 Zorbak-2 from the maker.", ["Zorbak-2"]),
        Example("It bought 6 QWX 35mm for the fleet.", ["QWX 35mm"]),
        Example("The clinic ordered 500 COVID-19 tests.", []),
        Example("He bought two Apollo-11 posters.", []),
        Example("The XQT-77 was discussed.", []),
        Example("They ordered 12 pizzas-2 for lunch.", []),
        Example("Parliament received 3 May-2024 reports.", []),
    ]

    @Test(
        "a designation that no table knows is found by its shape and its neighbours together",
        arguments: unlisted)
    func findsUnlisted(_ example: Example<[String]>) {
        #expect(articles(example.text) == example.expected)
    }

    static let grammar: [Example<[String]>] = [
        Example("Israel sold 5 Searcher Mk 2 drones.", ["Searcher Mk 2"]),
        Example("The navy bought Standard SM-2 Block IIIA missiles.", ["SM-2 Block IIIA"]),
        Example("Two Super Dvora Mk-III patrol boats arrived.", ["Super Dvora Mk-III"]),
        Example("Egypt flies the Mi-171Sh helicopter.", ["Mi-171Sh"]),
        Example("The Göktürk-1 satellite was launched.", ["Göktürk-1"]),
    ]

    @Test("marks, blocks and transcribed letters belong to the designation", arguments: grammar)
    func marks(_ example: Example<[String]>) {
        let found = articles(example.text)
        #expect(
            example.expected.allSatisfy { expected in found.contains { $0.hasPrefix(expected) } }, "\(found)")
    }
}
