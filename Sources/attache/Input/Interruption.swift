internal import Foundation
internal import Synchronization

/// Whether the user wants the program to stop: Ctrl-C, or a polite kill.
///
/// Long work asks between two steps, so that what was begun is finished and nothing is half done; a second Ctrl-C
/// ends the program at once, which loses nothing that was told as done.
enum Interruption {
    private static let isWanted = Atomic<Bool>(false)

    static var wasAsked: Bool { isWanted.load(ordering: .relaxed) }

    /// Begins to listen.
    static func listen() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                if Interruption.isWanted.exchange(true, ordering: .relaxed) {
                    signal(number, SIG_DFL)
                    raise(number)
                }
            }
        }
    }
}
