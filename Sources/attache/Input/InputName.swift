/// What an input is called in messages.
enum InputName {
    static func shown(_ source: String) -> String { source == "-" ? "standard input" : source }
}
