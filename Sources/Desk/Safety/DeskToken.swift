internal import Foundation

/// What somebody may do at the desk.
package enum DeskRole: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Asks, checks and subscribes.
    case reader
    /// Also changes what the desk keeps, as the watch list.
    case editor

    package static func < (left: DeskRole, right: DeskRole) -> Bool { left == .reader && right == .editor }
}

/// A token of a token file: who shows it may ask.
package struct DeskToken: Hashable, Sendable {
    let secret: String
    let role: DeskRole

    package init(_ secret: String, role: DeskRole = .reader) {
        self.secret = secret
        self.role = role
    }

    /// The tokens in the text of a token file, one a line: the token, then `reader` or `editor`; without a role it is a
    /// reader's. `#` begins a remark.
    ///
    ///     5f1d…c2  editor   # the desk's chief
    ///     9ab0…71           # the newsroom
    ///
    /// - Throws: where there is none, or a line cannot be used.
    package static func all(in text: String) throws(Fault) -> [DeskToken] {
        var tokens: [DeskToken] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in lines.enumerated() {
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            guard let secret = words.first else { continue }
            if secret.utf8.count < 20 { throw .short(line: place + 1) }
            guard words.count <= 2,
                let role = words.count == 1 ? .reader : DeskRole(rawValue: String(words[1]))
            else { throw .role(line: place + 1) }
            if tokens.contains(where: { $0.secret == secret }) { throw .twice(line: place + 1) }
            tokens.append(DeskToken(String(secret), role: role))
        }
        if tokens.isEmpty { throw .none }
        return tokens
    }

    /// What is wrong with a token file; lines are counted from 1, and no token stands in a message.
    package enum Fault: Error, Hashable {
        case none
        /// A token of fewer than 20 signs.
        case short(line: Int)
        /// Behind the token stands something else than one role.
        case role(line: Int)
        case twice(line: Int)
    }
}

/// Who asks, as far as the desk can tell.
struct Visitor: Hashable, Sendable {
    /// By which his requests are counted: the place of his token in the file, or his address.
    let name: String
    /// `nil` for whoever has shown no token where one is asked for.
    let role: DeskRole?
    /// The end of his session, where he has one.
    var sessionEnd: Date?
    /// Whether he showed a token that is none of ours.
    var isMistaken = false

    func may(_ role: DeskRole) -> Bool { self.role.map { $0 >= role } ?? false }
}
