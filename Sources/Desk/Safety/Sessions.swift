internal import Crypto
internal import Foundation

/// Sessions, each with whom it belongs to and its end. They live as long as the program, and what is kept of a session's name
/// is its hash.
final class Sessions<Holder: Hashable & Sendable>: Sendable {
    struct Session: Hashable, Sendable {
        let holder: Holder
        let end: Date
    }

    /// More than any newsroom has; where there are as many, those that end first make room.
    private let most = 10_000

    private let time: Duration
    private let open = Locked<[[UInt8]: Session]>([:])

    init(time: Duration) { self.time = time }

    /// A new session.
    ///
    /// - Returns: its name, of 256 bits by chance.
    func begin(for holder: Holder, now: Date) -> String {
        let name = Keys.random(bits: 256)
        let session = Session(holder: holder, end: now.addingTimeInterval(time.inSeconds))
        open.with { open in
            if open.count >= most { open = open.filter { $0.value.end > now } }
            while open.count >= most, let first = open.min(by: { $0.value.end < $1.value.end }) {
                open[first.key] = nil
            }
            open[Self.key(name)] = session
        }
        return name
    }

    /// The session of that name; `nil` where it was never open, or is over.
    func find(_ name: String, now: Date) -> Session? {
        let key = Self.key(name)
        return open.with { open in
            guard let session = open[key] else { return nil }
            guard session.end > now else {
                open[key] = nil
                return nil
            }
            return session
        }
    }

    func end(_ name: String) { open.with { $0[Self.key(name)] = nil } }

    private static func key(_ name: String) -> [UInt8] { Array(SHA256.hash(data: Array(name.utf8))) }
}
