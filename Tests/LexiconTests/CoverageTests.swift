import Foundation
import Testing

@testable import Lexicon

/// How many names of the field the lexicon finds when nothing but a neutral sentence stands around them.
///
/// The lists only measure: no row of Tables/ is made from them. `ATTACHE_LIST_MISSES=1 swift test --filter Coverage`
/// prints what was missed, by kind.
@Suite("Coverage of the field's names")
struct CoverageTests {
    /// The yardstick beside the checkout: names as a public database of transfers spells them.
    private static let yardstick = "../shared/facts/designations.tsv"
    /// Names of our own, written from memory over all kinds of articles.
    private static let own = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/field-names.tsv").path()

    @Test(
        "nine names in ten of the yardstick are found, and 85 in 100 with the right kind",
        .enabled(
            if: FileManager.default.fileExists(atPath: yardstick),
            "../shared/facts/designations.tsv is not beside this checkout, so coverage is not measured on it")
    )
    func sharedList() throws {
        let coverage = try Coverage(list: Self.yardstick)
        coverage.report()
        #expect(coverage.found >= 0.90)
        #expect(coverage.rightKind >= 0.85)
    }

    @Test("the same holds of a list of our own that was not looked up")
    func ownList() throws {
        let coverage = try Coverage(list: Self.own)
        coverage.report()
        #expect(coverage.names.count >= 400)
        #expect(coverage.found >= 0.95)
        #expect(coverage.rightKind >= 0.90)
    }

    @Test("a thing that is no article is not made one by the sentence")
    func others() {
        for name in [
            "apples", "COVID-19 tests", "Christmas trees", "tons of wheat", "PS-5 consoles", "school buses",
            "Boeing shares", "copies of the book", "RTX-4090 cards", "Ford pickup trucks",
        ] {
            let scanned = Scanned("The ministry ordered 12 \(name) last year.")
            let articles = scanned.scan.mentions.filter { $0.kind == .article || $0.kind == .designator }
            #expect(articles.isEmpty, "\(name): \(articles.map { scanned.words($0) })")
        }
    }

    @Test("the kind of a category is told by its last noun")
    func kinds() {
        #expect(ArticleKind.of("anti-submarine helicopter") == [.helicopter])
        #expect(ArticleKind.of("combat aircraft radar") == [.sensor])
        #expect(ArticleKind.of("anti-radar missile") == [.missile])
        #expect(ArticleKind.of("armoured bridgelayer") == [.vehicle])
        #expect(ArticleKind.of("portable surface-to-air missile") == [.airDefence])
        #expect(ArticleKind.of("tank destroyer") == [.vehicle])
        #expect(ArticleKind.of("guided missile destroyer") == [.ship])
        #expect(ArticleKind.of("submarine-launched ballistic missile") == [.missile])
        #expect(ArticleKind.of("unlisted article").isEmpty)
    }
}

/// What was found of a list of names.
struct Coverage {
    struct Name {
        var text: String
        var category: String
        /// The categories of the articles found in it.
        var found: [String]
        var isRight: Bool {
            found.contains { !ArticleKind.of($0).isDisjoint(with: ArticleKind.of(category)) }
        }
    }

    let list: String
    let names: [Name]

    init(list: String) throws {
        self.list = list
        let lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        names = lines.dropFirst().map { line in
            let cells = line.split(separator: "\t").map(String.init)
            return Name(text: cells[0], category: cells[1], found: Self.categories(cells[0]))
        }
    }

    private static func categories(_ name: String) -> [String] {
        let head = "The ministry ordered 12 "
        let scanned = Scanned("\(head)\(name) last year.")
        let place = head.utf8.count..<(head + name).utf8.count
        return scanned.scan.mentions.filter { mention in
            (mention.kind == .article || mention.kind == .designator)
                && Int(scanned.scan.tokens[Int(mention.start)].start) < place.upperBound
                && Int(scanned.scan.tokens[Int(mention.end) - 1].end) > place.lowerBound
        }.map { scanned.entity($0).type.text }
    }

    var found: Double { share { !$0.found.isEmpty } }
    var rightKind: Double { share(\.isRight) }

    private func share(_ holds: (Name) -> Bool) -> Double {
        Double(names.count(where: holds)) / Double(max(names.count, 1))
    }

    func report() {
        let file = list.split(separator: "/").last ?? ""
        print(
            String(
                format: "%@: %d names, %.1f %% found, %.1f %% with the right kind", String(file), names.count,
                found * 100, rightKind * 100))
        guard ProcessInfo.processInfo.environment["ATTACHE_LIST_MISSES"] != nil else { return }
        for name in names.sorted(by: { $0.category < $1.category }) where !name.isRight {
            print("  \(name.category): \(name.text)\(name.found.isEmpty ? "" : " -> \(name.found)")")
        }
    }
}

/// The kinds between which a careful reader would not confuse two articles.
enum ArticleKind: Hashable {
    case aircraft, helicopter, drone, airDefence, missile, bomb, torpedo, mine, artillery, vehicle, ship,
        submarine
    case sensor, engine, satellite, smallArms, ammunition, communications

    /// What each word of a category tells; the first sign that fits decides.
    private static let signs: [(words: [String], kind: ArticleKind)] = [
        (["engineer"], .vehicle),
        (
            ["radar", "sonar", "electro-optical", "electronic warfare", "signals intelligence system"],
            .sensor
        ),
        (
            ["reconnaissance system", "intelligence system", "search system", "pod", "countermeasures"],
            .sensor
        ),
        (["turbofan", "turbojet", "turboprop", "turboshaft", "gas turbine", "diesel", "engine"], .engine),
        (["satellite"], .satellite), (["drone", "loitering", "unmanned aerial"], .drone),
        (["torpedo"], .torpedo), (["sonobuoy"], .sensor),
        (["surface-to-air", "air-defence", "air defence", "anti-aircraft", "anti-ballistic"], .airDefence),
        (["missile boat", "torpedo boat"], .ship),
        (["missile destroyer", "missile frigate", "missile cruiser"], .ship),
        (["missile", "guided rocket", "coastal defence"], .missile),
        (["tanker"], .ship), (["bomber"], .aircraft), (["bomb"], .bomb),
        (["shell", "ammunition", "cartridge"], .ammunition),
        (["helicopter carrier"], .ship), (["helicopter"], .helicopter),
        (["aircraft carrier"], .ship), (["aircraft gun"], .artillery),
        (["aircraft", "airliner", "tiltrotor"], .aircraft),
        (["minehunter", "minesweeper", "minelayer", "mine countermeasures"], .ship),
        (["turret", "weapon station"], .vehicle),
        (
            ["mortar", "howitzer", "rocket launcher", "naval gun", "towed gun", "self-propelled gun"],
            .artillery
        ),
        (["close-in weapon", "field gun"], .artillery),
        (["tank destroyer", "tank", "armoured", "vehicle", "truck", "bridgelayer"], .vehicle),
        (["submarine"], .submarine),
        (
            [
                "frigate", "corvette", "destroyer", "cruiser", "ship", "boat", "craft", "tanker", "tug",
                "vessel",
            ], .ship
        ),
        (["mine"], .mine),
        (["small arms", "rifle", "pistol", "machine gun", "grenade launcher"], .smallArms),
        (["radio", "communications"], .communications),
    ]

    static func of(_ category: String) -> Set<ArticleKind> {
        var kinds: Set<ArticleKind> = []
        // `anti-radar missile`, `anti-submarine helicopter`, `anti-tank missile`: what it is against tells nothing.
        var rest = category.lowercased()
        for target in [
            "anti-radar", "anti-submarine", "anti-tank", "anti-ship", "submarine-launched", "air-launched",
        ] {
            rest = rest.replacing(target, with: "")
        }
        for part in rest.split(separator: "/") {
            if let sign = signs.first(where: { sign in sign.words.contains { part.contains($0) } }) {
                kinds.insert(sign.kind)
            }
        }
        return kinds
    }
}
