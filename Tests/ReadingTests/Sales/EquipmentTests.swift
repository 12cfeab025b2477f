import Testing

@testable import Reading

/// Things that are named by what they are and not by a model.
@Suite("Equipment by its nouns")
struct EquipmentTests {
    static let arms = [
        "main battle tanks", "light tanks", "assault rifles", "sniper rifles", "machine guns",
        "rocket launchers",
        "multiple rocket launchers", "self-propelled guns", "naval guns", "naval helicopters",
        "army helicopters",
        "tank engines", "missile boats", "patrol boats", "offshore patrol vessels",
        "maritime patrol aircraft",
        "surveillance planes", "fighters", "bombers", "combat jets", "reconnaissance drones",
        "kamikaze drones",
        "interceptors", "coastal radars", "sonars", "jammers", "torpedoes", "155mm shells", "guided rockets",
        "military trucks", "landing craft", "electronic warfare systems", "gun systems",
    ]

    @Test("a contract of two states for it is a sale", arguments: arms)
    func sold(_ things: String) {
        #expect(
            reading("Kenya signed a contract with Serbia for 12 \(things) on Monday.").sales.map {
                "\($0.seller?.code ?? "-") > \($0.buyer?.code ?? "-") \($0.items.map { $0.quantity ?? 0 })"
            } == ["SRB > KEN [12]"])
    }

    @Test(
        "what is of civil use is no sale of arms",
        arguments: ["buses", "tractors", "ambulances", "airliners", "cameras", "computers", "ferries"])
    func civil(_ things: String) {
        #expect(reading("Kenya signed a contract with Serbia for 12 \(things) on Monday.").sales.isEmpty)
    }
}
