/// Why something could not be had from the network: what happened, and how to mend it.
package struct FetchFault: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, CaseIterable, Hashable, Sendable, Codable {
        case badAddress = "bad-address"
        case privateAddress = "private-address"
        case elsewhere = "redirect-elsewhere"
        case ring = "redirect-ring"
        case robots
        case noKey = "no-key"
        case unreachable
        case tooSlow = "too-slow"
        case tooLarge = "too-large"
        /// The server answered with an error.
        case refused
        case busy
        case gone
        /// What came is not of the shape that is known.
        case shape
        /// A page that cannot be read as a document.
        case unreadable
    }

    package let code: Code
    /// What happened, with the value.
    package let what: String
    /// How long the server asks to wait.
    let wait: Duration?

    init(_ code: Code, _ what: String, wait: Duration? = nil) {
        self.code = code
        self.what = what
        self.wait = wait
    }

    /// What the reader can do.
    package var remedy: String {
        switch code {
        case .badAddress: "Mend the address of the source"
        case .privateAddress: "Where that is meant, allow it with --allow-private"
        case .elsewhere: "Where the page has moved, give the source its new address"
        case .ring: "Look at the address in a browser; the site may want something that a program has not"
        case .robots:
            "Its publisher does not want it taken by programs; add the pages by hand with attache add"
        case .noKey:
            "Write a key of api.data.gov into a file and name it with --key-file or ATTACHE_CONGRESS_KEY_FILE"
        case .unreachable: "Look whether the network is there, and try again later"
        case .tooSlow, .busy: "Try again later"
        case .tooLarge: "Add the part that matters by hand with attache add"
        case .refused:
            "Look at the address in a browser: the site may refuse programs, and pages can be added by hand"
        case .gone: "Look at the site: the page may have moved"
        case .shape: "Look at the page: its markup or its fields have changed, and this program has to follow"
        case .unreadable: "Look at the page, and add its text by hand with attache add"
        }
    }

    package var description: String { "\(what). \(remedy)." }

    /// Whether the same request may succeed a little later.
    var mayPass: Bool {
        switch code {
        case .unreachable, .tooSlow, .busy: true
        default: false
        }
    }
}
