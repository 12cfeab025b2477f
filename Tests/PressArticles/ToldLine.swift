internal import Ledger
internal import Lexicon

/// A line of a case as an article tells it.
struct ToldLine {
    var quantity: Int
    /// As the article prints it.
    var designation: String?
    /// The noun: `missiles`, `Black Hawk helicopters`.
    var noun: String
    /// The slip in the count, the slip in the name.
    var quantityRule: String?
    var designationRule: String?
    /// Where a slip stands, nothing softens it.
    var isHedgeable: Bool { quantityRule == nil }

    private static let heads = [
        "missiles", "aircraft", "helicopters", "launchers", "engines", "radars", "kits", "sections", "units",
        "vehicles",
        "torpedoes", "rockets", "bombs", "cartridges", "rounds", "projectiles", "pods", "systems",
        "terminals", "radios",
        "jets", "tanks", "munitions", "interceptors", "howitzers", "sonars", "processors", "turrets",
        "fighters", "boats",
        "warheads", "stations", "sets", "shipsets", "buoys", "drones", "carriers", "guns", "receivers",
    ]

    /// A line that prose can count: a number and a plain noun.
    static func canTell(_ line: CaseItem) -> Bool {
        guard let quantity = line.quantity, quantity > 1 else { return false }
        // `four stations`: nobody could say of what.
        let vague = ["systems", "stations", "units", "sets", "kits", "processors", "radar systems"]
        if line.designation == nil, vague.contains(line.description) { return false }
        let words = line.description.split(separator: " ")
        guard (1...4).contains(words.count), let last = words.last, heads.contains(String(last)) else {
            return false
        }
        return line.description.allSatisfy { $0.isLetter || $0.isNumber || " -/,".contains($0) }
            && !line.description.contains(",")
    }

    init(_ line: CaseItem) {
        quantity = line.quantity ?? 0
        designation = line.designation
        noun = line.description
    }

    /// A part of something: never told by the designation alone.
    var isPart: Bool {
        [
            "engine", "kit", "section", "unit", "pod", "processor", "turret", "terminal", "launcher",
            "warhead", "set",
        ]
        .contains { noun.contains($0) }
    }
}
