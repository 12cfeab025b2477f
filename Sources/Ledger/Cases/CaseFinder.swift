internal import Law

/// Puts cases together from the observations.
struct CaseFinder {
    let db: any Connection
    private let reach: CaseCondition.Reach

    init(db: any Connection, asOf day: CalendarDate?) {
        self.db = db
        reach = day.map { .seen(by: $0) } ?? .standing
    }

    /// Every case with what every source says of it, the last notified first, equals by id.
    func all() throws -> [CaseView] {
        var views = try observations().compactMap { CaseView(id: $0.key, observations: $0.value) }
        var changes: [String: [String]] = [:]
        for view in views {
            if let parent = view.case.parent { changes[parent.number, default: []].append(view.id) }
        }
        for index in views.indices { views[index].changes = changes[views[index].id]?.sorted() ?? [] }
        return views.sorted { Self.isEarlierInList($0.case, $1.case) }
    }

    /// Every case as it is believed, in the same order: half the work.
    func allCases() throws -> [Case] {
        let cases = try observations().compactMap { JoinedCase(observations: $0.value).case(id: $0.key) }
        // A case is large, and its place is not.
        return cases.indices.sorted { Self.isEarlierInList(cases[$0], cases[$1]) }.map { cases[$0] }
    }

    /// All observations by the id of their case.
    private func observations() throws -> [String: [Observation]] {
        let identities = try Identities.all(in: db)
        var byCase: [String: [Observation]] = [:]
        for observation in try ObservationReader.observations(in: db, where: .everything(reach)) {
            byCase[identities[observation.caseID] ?? observation.caseID, default: []].append(observation)
        }
        return byCase
    }

    /// One case; `nil` where no observation of that reach makes one.
    func view(_ id: CaseID) throws -> CaseView? {
        for candidate in try candidates(id) {
            let observations = try ObservationReader.observations(
                in: db, where: .ids(try names(of: candidate), reach))
            guard var view = CaseView(id: candidate, observations: observations) else { continue }
            view.changes = try db.values(
                String.self, "SELECT DISTINCT case_id FROM standing WHERE parent = ? ORDER BY case_id",
                [candidate])
            return view
        }
        return nil
    }

    /// Every observation of one case, replaced ones too.
    func history(_ id: CaseID) throws -> [Observation] {
        guard let candidate = try candidates(id).first else { return [] }
        return try ObservationReader.observations(in: db, where: .ids(try names(of: candidate), .all))
            .sorted { ($0.seen, $0.id) < ($1.seen, $1.id) }
    }

    /// The ids that a case may go under, the likeliest first.
    private func candidates(_ id: CaseID) throws -> [String] {
        guard case .fallback(let notified, let buyer, let value) = id else { return [id.description] }
        let joined = try db.value(
            String.self, "SELECT transmittal FROM identities WHERE fallback = ?", [id.description])
        if let joined { return [joined] }
        let alike = try db.values(
            String.self,
            """
            SELECT DISTINCT case_id FROM standing WHERE buyer = ? AND value = ? AND notified = ? ORDER BY case_id
            """, [buyer, value, notified.description])
        return [id.description] + alike.filter { $0 != id.description }
    }

    /// All ids under which sources name a case.
    private func names(of id: String) throws -> [String] {
        [id]
            + (try db.values(
                String.self, "SELECT fallback FROM identities WHERE transmittal = ? ORDER BY id", [id]))
    }

    private static func isEarlierInList(_ left: Case, _ right: Case) -> Bool {
        switch (left.notified, right.notified) {
        case (let first?, let second?) where first != second: first > second
        case (_?, nil): true
        case (nil, _?): false
        default: left.id < right.id
        }
    }
}
