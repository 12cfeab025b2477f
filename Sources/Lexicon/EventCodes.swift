internal import Tables

/// What a type of event is in the codings of the field, from `event-codes.tsv`; the table says what each loses.
public struct EventCode: Sendable {
    /// PLOVER's type; empty where it has none.
    public var plover: String
    public var mode: String
    public var context: String
    /// CAMEO's code, three or four digits.
    public var cameo: String
    /// What the coding cannot say of it.
    public var lost: String

    /// By the type's name in a reading.
    public static let all: [String: EventCode] = {
        let table = Table(embedded: "event-codes")
        let columns = ["type", "plover", "mode", "context", "cameo", "lost"].map { table.column($0) }
        var codes: [String: EventCode] = [:]
        table.forEachRow { row in
            let cells = columns.map { String(row.cell($0)) }
            codes[cells[0]] = EventCode(
                plover: cells[1], mode: cells[2], context: cells[3], cameo: cells[4], lost: cells[5])
        }
        return codes
    }()
}
