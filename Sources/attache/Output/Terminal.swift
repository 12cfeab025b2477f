internal import Briefing
internal import Foundation

/// How wide text is set, and whether in colour.
struct Terminal {
    var width: Int
    var colour: TextStyle.Colour

    /// The width of a page that nobody looks at in a terminal.
    static let plainWidth = 80

    init(width: Int = Terminal.plainWidth, colour: TextStyle.Colour = .none) {
        self.width = width
        self.colour = colour
    }

    /// `COLUMNS` decides the width, then the terminal; colour is for terminals whose user did not refuse it
    /// (`NO_COLOR`, see no-color.org, or `TERM=dumb`).
    init(descriptor: Int32, environment: [String: String]) {
        let isTerminal = isatty(descriptor) == 1
        self.init(
            width: Self.columns(environment) ?? (isTerminal ? Self.columns(descriptor) : nil)
                ?? Self.plainWidth,
            colour: isTerminal && Self.allowsColour(environment) ? .ansi : .none)
    }

    static func allowsColour(_ environment: [String: String]) -> Bool {
        environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    static func columns(_ environment: [String: String]) -> Int? {
        environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    private static func columns(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
