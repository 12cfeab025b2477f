internal import GRDB
internal import Law

/// Reads cases from the view over the observations.
enum ObservationReader {
    /// The cases that meet a condition, the last notified first, equals by id.
    static func cases(in db: Database, where condition: CaseCondition) throws -> [Case] {
        try observedCases(in: db, where: condition).map(\.case)
    }

    /// The ids of all cases, in the same order.
    static func ids(in db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT case_id FROM cases ORDER BY notified DESC, case_id")
    }

    /// Cases with the number of the observation that each rests on.
    static func observedCases(
        in db: Database, where condition: CaseCondition
    ) throws -> [(observation: Int64, case: Case)] {
        let items = try items(in: db, where: condition)
        let contractors = try contractors(in: db, where: condition)
        let rows = try SQLRequest<Row>(
            literal: """
                SELECT id, case_id, transmittal, section, buyer, notified, date_basis, value, value_qualifier,
                    has_no_contractor, parent, emergency, withdrawn, verified, note, source
                FROM cases WHERE \(condition.sql) ORDER BY notified DESC, case_id
                """
        ).fetchCursor(db)
        var result: [(Int64, Case)] = []
        while let row = try rows.next() {
            let observation = try row.decode(Int64.self, atIndex: 0)
            let fields = ObservedFields(row: row, observation: observation)
            result.append(
                (
                    observation,
                    try Case(
                        fields, items: items[observation] ?? [], contractors: contractors[observation] ?? [])
                ))
        }
        return result
    }

    private static func items(
        in db: Database, where condition: CaseCondition
    ) throws -> [Int64: [CaseItem]] {
        let rows = try SQLRequest<Row>(
            literal: """
                SELECT observation, quantity, qualifier, designation, article, description, is_mde, source
                FROM observed_items WHERE observation IN (SELECT id FROM cases WHERE \(condition.sql))
                ORDER BY observation, line
                """
        ).fetchCursor(db)
        var result: [Int64: [CaseItem]] = [:]
        while let row = try rows.next() {
            let observation = try row.decode(Int64.self, atIndex: 0)
            let fields = ObservedFields(row: row, observation: observation)
            result[observation, default: []].append(
                CaseItem(
                    quantity: try fields.number(1), qualifier: try fields.qualifier(2),
                    designation: try fields.text(3), article: try fields.text(4),
                    description: try fields.required(5), isMajorDefenseEquipment: try fields.flag(6),
                    source: try fields.required(7)))
        }
        return result
    }

    private static func contractors(
        in db: Database, where condition: CaseCondition
    ) throws -> [Int64: [CaseContractor]] {
        let rows = try SQLRequest<Row>(
            literal: """
                SELECT observation, name, place
                FROM observed_contractors WHERE observation IN (SELECT id FROM cases WHERE \(condition.sql))
                ORDER BY observation, line
                """
        ).fetchCursor(db)
        var result: [Int64: [CaseContractor]] = [:]
        while let row = try rows.next() {
            let observation = try row.decode(Int64.self, atIndex: 0)
            let fields = ObservedFields(row: row, observation: observation)
            result[observation, default: []].append(
                CaseContractor(name: try fields.required(1), place: try fields.text(2)))
        }
        return result
    }
}

extension Case {
    fileprivate init(_ fields: ObservedFields, items: [CaseItem], contractors: [CaseContractor]) throws {
        self.init(
            id: try fields.required(1), transmittal: try fields.transmittal(2),
            kind: try fields.instrument(3),
            buyer: try fields.required(4), notified: try fields.date(5), dateBasis: try fields.required(6),
            value: try fields.number(7), valueQualifier: try fields.qualifier(8), contractors: contractors,
            hasNoContractor: try fields.flag(9) ?? false, parent: try fields.transmittal(10),
            emergency: try fields.flag(11) ?? false, withdrawn: try fields.flag(12) ?? false,
            isVerified: try fields.flag(13) ?? false, note: try fields.text(14),
            source: try fields.required(15), items: items)
    }
}
