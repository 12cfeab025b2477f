package import Logging

/// How a desk is run.
package struct DeskSettings: Sendable {
    package var host: String
    package var port: Int
    /// Names beside its address under which it answers, as that of a proxy before it.
    package var names: [String]
    /// Who may ask: one of these, where there are any.
    package var tokens: [String]
    package var limits: DeskLimits
    package var logger: Logger

    package init(
        host: String = "127.0.0.1", port: Int = 8_026, names: [String] = [], tokens: [String] = [],
        limits: DeskLimits = DeskLimits(), logger: Logger
    ) {
        self.host = host
        self.port = port
        self.names = names
        self.tokens = tokens
        self.limits = limits
        self.logger = logger
    }

    /// Whether only programs of this machine can reach the address.
    package static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }

    /// The tokens in the text of a token file: one a line; `#` begins a remark.
    ///
    /// - Throws: where there is none, or one is so short that it could be guessed.
    package static func tokens(in text: String) throws(TokenFault) -> [String] {
        let tokens = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
        }.map { line in String(line.drop { $0.isWhitespace }.prefix { !$0.isWhitespace }) }
            .filter { !$0.isEmpty }
        guard !tokens.isEmpty else { throw .none }
        if let short = tokens.firstIndex(where: { $0.utf8.count < 20 }) { throw .short(line: short + 1) }
        return tokens
    }

    /// What is wrong with a token file.
    package enum TokenFault: Error, Hashable {
        case none
        /// A token, counted from 1, of fewer than 20 signs.
        case short(line: Int)
    }
}

/// What the desk takes at most.
package struct DeskLimits: Sendable, Hashable {
    /// Bytes of a document, also once it is unpacked.
    package var documentBytes = 50_000_000
    /// The time in which a whole request has to arrive.
    package var arrival = Duration.seconds(30)
    /// The time after which a connection on which nothing moves is closed.
    package var idle = Duration.seconds(60)
    package var connections = 1_024
    /// Questions that take long, at work at the same time, and waiting.
    package var heavyAtWork = 2
    package var heavyWaiting = 64
    /// Bytes of finished answers that are kept.
    package var keptBytes = 64_000_000

    package init() {}
}
