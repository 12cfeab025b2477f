internal import Foundation

/// A reply of a mail server: a number and its lines.
struct SMTPReply: Hashable, Sendable {
    let code: Int
    let lines: [String]

    /// Of the first line so much as may be shown.
    var shown: String {
        let words = (lines.first ?? "").unicodeScalars.prefix(160).filter { (0x20...0x7E).contains($0.value) }
        return "\(code) \(String(String.UnicodeScalarView(words)))"
    }

    /// Reads a line: its number, whether a further line follows, and its words; `nil` for what is no line of a reply.
    static func line(_ bytes: some Collection<UInt8>) -> (code: Int, isLast: Bool, words: String)? {
        let text = Array(bytes)
        guard text.count >= 3, text[..<3].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let code = text[..<3].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard (200..<600).contains(code) else { return nil }
        guard text.count > 3 else { return (code, true, "") }
        guard text[3] == UInt8(ascii: " ") || text[3] == UInt8(ascii: "-") else { return nil }
        return (code, text[3] == UInt8(ascii: " "), String(decoding: text[4...], as: UTF8.self))
    }
}

/// What a client of SMTP says to what it hears (RFC 5321; STARTTLS of RFC 3207, AUTH of RFC 4954): a machine of states without
/// a network.
struct SMTPConversation: Sendable {
    struct Login: Sendable {
        let user: String
        let password: String
    }

    enum Action: Hashable, Sendable {
        case send([UInt8])
        /// From here on by TLS; then ``secured()``.
        case secure
        /// The letter was taken, but for those to whom it was refused, each with the relay's words; this is still to be said.
        case taken(refused: [String], saying: [UInt8])
        case end
    }

    private enum State: Sendable {
        case greeting, hello, startTLS, waitsForTLS, plain, loginUser, loginPassword, from
        case to(Int)
        case data, body, quit
    }

    private let name: String
    private let login: Login?
    private let wantsTLS: Bool
    private var isSecret: Bool
    private let from: MailAddress
    private let to: [MailAddress]
    private let message: [UInt8]
    private var state = State.greeting
    private var refused: [String] = []
    private var firstRefusal: SMTPReply?

    /// - Parameters:
    ///   - name: by which the client greets, as `[192.0.2.1]`.
    ///   - wantsTLS: whether it goes no further than to ask for TLS.
    ///   - isSecret: whether nobody else can listen already: the connection began by TLS, or leads to this machine.
    init(
        name: String, login: Login?, wantsTLS: Bool, isSecret: Bool, from: MailAddress, to: [MailAddress],
        message: [UInt8]
    ) {
        self.name = name
        self.login = login
        self.wantsTLS = wantsTLS
        self.isSecret = isSecret
        self.from = from
        self.to = to
        self.message = message
    }

    /// What is to be done next.
    mutating func receive(_ reply: SMTPReply) throws(MailFault) -> Action {
        switch state {
        case .greeting:
            try expect(reply, [220], "it does not greet")
            return hello()
        case .hello:
            try expect(reply, [250], "it does not know EHLO")
            return try afterHello(reply)
        case .startTLS:
            try expect(reply, [220], "it refuses TLS", as: .insecure)
            state = .waitsForTLS
            return .secure
        case .waitsForTLS: throw MailFault(.shape, "the relay speaks while TLS begins")
        case .plain, .loginPassword:
            // What it says may hold what it was told: no word of it is shown.
            guard reply.code == 235 else { throw Self.noAccess(reply) }
            return sender()
        case .loginUser:
            guard reply.code == 334, let login else { throw Self.noAccess(reply) }
            if !isUserTold {
                isUserTold = true
                return .send(Self.line(Self.base64(login.user)))
            }
            state = .loginPassword
            return .send(Self.line(Self.base64(login.password)))
        case .from:
            try expect(reply, [250], "it refuses the sender \(from)")
            return recipient(0)
        case .to(let place):
            if ![250, 251].contains(reply.code) {
                refused.append("\(to[place]): \(reply.shown)")
                firstRefusal = firstRefusal ?? reply
            }
            return try afterRecipient(place)
        case .data:
            try expect(reply, [354], "it takes no letter")
            state = .body
            return .send(Self.stuffed(message) + Array(".\r\n".utf8))
        case .body:
            try expect(reply, [250], "it refuses the letter")
            state = .quit
            return .taken(refused: refused, saying: Self.line("QUIT"))
        case .quit: return .end
        }
    }

    /// TLS stands: all that was heard before counts for nothing.
    mutating func secured() -> Action {
        isSecret = true
        return hello()
    }

    private var isUserTold = false

    private mutating func hello() -> Action {
        state = .hello
        return .send(Self.line("EHLO \(name)"))
    }

    private mutating func afterHello(_ reply: SMTPReply) throws(MailFault) -> Action {
        let offered = reply.lines.dropFirst().map { $0.uppercased().split(separator: " ") }
        func offer(_ name: Substring) -> ArraySlice<Substring>? {
            offered.first { $0.first == name }?.dropFirst()
        }
        if wantsTLS, !isTLS {
            guard offer("STARTTLS") != nil else {
                throw MailFault(.insecure, "the relay offers no TLS, so nothing was sent (security starttls)")
            }
            isTLS = true
            state = .startTLS
            return .send(Self.line("STARTTLS"))
        }
        guard let login else { return sender() }
        guard isSecret else {
            throw MailFault(
                .insecure, "the password would go through the net in the clear, so nothing was sent")
        }
        let ways = offer("AUTH") ?? []
        if ways.contains("PLAIN") {
            state = .plain
            return .send(Self.line("AUTH PLAIN " + Self.base64("\0\(login.user)\0\(login.password)")))
        }
        guard ways.contains("LOGIN") else {
            throw MailFault(.noAccess, "the relay offers no way to sign in that is known here (PLAIN, LOGIN)")
        }
        state = .loginUser
        return .send(Self.line("AUTH LOGIN"))
    }

    private var isTLS = false

    private mutating func sender() -> Action {
        state = .from
        return .send(Self.line("MAIL FROM:<\(from.address)>"))
    }

    private mutating func recipient(_ place: Int) -> Action {
        state = .to(place)
        return .send(Self.line("RCPT TO:<\(to[place].address)>"))
    }

    private mutating func afterRecipient(_ place: Int) throws(MailFault) -> Action {
        if place + 1 < to.count { return recipient(place + 1) }
        if let firstRefusal, refused.count == to.count {
            throw MailFault(
                firstRefusal.code >= 500 ? .refused : .busy,
                "the relay refuses \(refused.joined(separator: "; "))")
        }
        state = .data
        return .send(Self.line("DATA"))
    }

    private func expect(
        _ reply: SMTPReply, _ codes: [Int], _ what: String, as code: MailFault.Code? = nil
    ) throws(MailFault) {
        if codes.contains(reply.code) { return }
        throw MailFault(code ?? (reply.code >= 500 ? .refused : .busy), "the relay: \(what) (\(reply.shown))")
    }

    private static func noAccess(_ reply: SMTPReply) -> MailFault {
        MailFault(
            reply.code / 100 == 4 ? .busy : .noAccess, "the relay does not let the user in (\(reply.code))")
    }

    private static func line(_ text: String) -> [UInt8] { Array("\(text)\r\n".utf8) }

    private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    /// A letter as it goes over the wire: its lines end with CR LF, and one that begins with a dot gets another, since a dot by
    /// itself ends the letter (RFC 5321, 4.5.2).
    static func stuffed(_ message: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(message.count + 64)
        var isStart = true
        var last: UInt8 = 0
        for byte in message {
            if isStart, byte == UInt8(ascii: ".") { result.append(byte) }
            // A bare CR or LF would be an end of line to one server and none to another.
            if byte == 0x0A, last != 0x0D { result.append(0x0D) }
            if last == 0x0D, byte != 0x0A { result.append(0x0A) }
            if last == 0x0D, byte != 0x0A, byte == UInt8(ascii: ".") { result.append(byte) }
            result.append(byte)
            isStart = byte == 0x0A
            last = byte
        }
        if last == 0x0D {
            result.append(0x0A)
        } else if last != 0x0A, !message.isEmpty {
            result += [0x0D, 0x0A]
        }
        return result
    }
}
