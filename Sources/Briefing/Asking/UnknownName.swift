/// Why a name that somebody wrote names nothing that is known: what happened, with the value; what it means; how to mend
/// it.
package struct UnknownName: Error, Hashable, Sendable {
    package let message: String

    package init(_ message: String) { self.message = message }
}
