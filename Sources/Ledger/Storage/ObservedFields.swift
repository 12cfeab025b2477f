internal import Law

/// The columns of a row as values; what a column cannot hold is damage, never a guess.
struct ObservedFields {
    let row: Row
    let observation: Int64

    /// A column holds what no program of ours writes.
    struct Fault: Error, CustomStringConvertible {
        let observation: Int64
        let value: String?
        let expected: String

        var description: String {
            "observation \(observation) has \(value.map { "'\($0)'" } ?? "nothing") in place of \(expected)"
        }
    }

    func text(_ index: Int) throws -> String? { try row.decode(String?.self, atIndex: index) }

    func number(_ index: Int) throws -> Int? { try row.decode(Int?.self, atIndex: index) }

    func number64(_ index: Int) throws -> Int64? { try row.decode(Int64?.self, atIndex: index) }

    func act(_ index: Int) throws -> Observation.Act {
        let text = try required(index)
        guard let act = Observation.Act(rawValue: text) else { throw fault(text, "an act") }
        return act
    }

    func stage(_ index: Int) throws -> CaseStage? {
        try parsed(index, "a stage") { CaseStage(rawValue: $0) }
    }

    func flag(_ index: Int) throws -> Bool? { try row.decode(Bool?.self, atIndex: index) }

    func required(_ index: Int) throws -> String {
        guard let text = try text(index) else { throw fault(nil, "a text") }
        return text
    }

    func date(_ index: Int) throws -> CalendarDate? {
        try parsed(index, "a day YYYY-MM-DD") { CalendarDate($0) }
    }

    func qualifier(_ index: Int) throws -> Qualifier? {
        try parsed(index, "a qualifier") { Qualifier(rawValue: $0) }
    }

    func transmittal(_ index: Int) throws -> TransmittalNumber? {
        try parsed(index, "a transmittal number") { TransmittalNumber($0) }
    }

    func valueLine(_ index: Int) throws -> ValueLine {
        let text = try required(index)
        guard let line = ValueLine(rawValue: text) else { throw fault(text, "a line of values") }
        return line
    }

    /// The five cells of an event, from the first of them on.
    func event(from index: Int) throws -> ObservedEvent {
        ObservedEvent(
            happened: try text(index), kind: try required(index + 1), words: try required(index + 2),
            actors: try list(index + 3), about: try list(index + 4))
    }

    private func list(_ index: Int) throws -> [String] {
        try (text(index) ?? "").split(separator: ";").map { $0.trimmingPrefix(" ") }.map(String.init)
    }

    func instrument(_ index: Int) throws -> Instrument {
        let section = try required(index)
        guard let found = Instrument.allCases.first(where: { $0.section == section }) else {
            throw fault(section, "a section of the Act")
        }
        return found
    }

    private func parsed<Value>(
        _ index: Int, _ expected: String, _ parse: (String) -> Value?
    ) throws -> Value? {
        guard let text = try text(index) else { return nil }
        guard let value = parse(text) else { throw fault(text, expected) }
        return value
    }

    private func fault(_ value: String?, _ expected: String) -> Fault {
        Fault(observation: observation, value: value, expected: expected)
    }
}
