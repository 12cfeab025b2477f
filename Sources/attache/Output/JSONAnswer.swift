internal import Briefing

/// JSON whose failure is a failure of the program.
enum JSONAnswer {
    static func text(_ value: some Encodable, layout: JSONText.Layout) throws(Failure) -> String {
        do {
            return try JSONText.text(value, layout: layout)
        } catch {
            throw Failure(
                .software, "the answer cannot be written as JSON (\(error)). Report this with the input.")
        }
    }
}
