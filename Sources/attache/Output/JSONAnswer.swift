internal import Briefing
internal import Reading

/// JSON whose failure is a failure of the program.
enum JSONAnswer {
    static func text(_ value: some Encodable, layout: JSONText.Layout) throws(Failure) -> String {
        do {
            return try JSONText.text(value, layout: layout)
        } catch {
            throw failure(error)
        }
    }

    /// A reading, fast, as bulk wants it.
    static func reading(_ reading: Reading, layout: JSONText.Layout) throws(Failure) -> String {
        do {
            return try ReadingLine.text(reading, layout: layout)
        } catch {
            throw failure(error)
        }
    }

    private static func failure(_ error: any Error) -> Failure {
        Failure(.software, "the answer cannot be written as JSON (\(error)). Report this with the input.")
    }
}
