internal import NIOPosix

/// Lets few long tasks work at the same time, on threads of their own, so that short ones never wait for them; more than
/// some may not wait.
actor Turnstile {
    private let places: Int
    private let room: Int
    private var atWork = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int, room: Int) {
        self.places = places
        self.room = room
    }

    /// Does the work when its turn has come.
    ///
    /// - Throws: ``Problem/Code/busy`` where too many wait, else what the work throws.
    func pass<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        if atWork >= places {
            guard waiting.count < room else {
                throw Problem(
                    .busy, "\(room) questions that take long are waiting already. Ask again in a few seconds."
                )
            }
            await withCheckedContinuation { waiting.append($0) }
        } else {
            atWork += 1
        }
        defer { leave() }
        return try await NIOThreadPool.singleton.runIfActive(work)
    }

    /// Hands the place on to who waited longest.
    private func leave() {
        if waiting.isEmpty { atWork -= 1 } else { waiting.removeFirst().resume() }
    }
}
