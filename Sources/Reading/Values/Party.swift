/// A state, organisation, armed group or firm in a role, with the words that name it.
package struct Party: Sendable, Codable, Hashable {
    /// ISO 3166-1 alpha-3 of a state, else the lexicon's id; of several that stand together in one event each, joined
    /// by `+`: `condemned the United States and Britain` is done to `USA+GBR`.
    package var code: String
    package var text: String
    package var start: Int
    package var end: Int

    package init(code: String, span: Span) {
        self.code = code
        text = span.text
        start = span.start
        end = span.end
    }

    /// Those that stand together, one by one.
    package var codes: [String] { code.split(separator: "+").map(String.init) }

    package var span: Span { Span(text: text, start: start, end: end) }
}
