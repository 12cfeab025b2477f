/// The relay to which mail is handed, as a file says: a name and a value a line, `#` begins a remark.
///
///     relay          smtp.example.org:587
///     from           Attaché <desk@example.org>
///     security       starttls               # or tls (port 465), or none
///     user           desk
///     password-file  /run/secrets/smtp
///     ca-file        /etc/ssl/own-ca.pem    # only for a relay with a certificate of your own
package struct MailSettings: Hashable, Sendable {
    /// How the connection is kept from others' eyes.
    package enum Security: String, CaseIterable, Hashable, Sendable {
        /// It begins in the clear and asks for TLS before anything else, or goes no further.
        case startTLS = "starttls"
        /// TLS from the first byte.
        case tls
        /// In the clear; a password is then sent to a relay on this machine alone.
        case none
    }

    package var host: String
    package var port: Int
    package var from: MailAddress
    package var security = Security.startTLS
    package var user: String?
    package var passwordFile: String?
    package var authorityFile: String?

    /// What is wrong with a line, counted from 1; 0 for the file as a whole.
    package struct Fault: Error, Hashable, Sendable {
        package let line: Int
        package let what: String
    }

    package init(_ text: String) throws(Fault) {
        let names = ["relay", "from", "security", "user", "password-file", "ca-file"]
        var values: [String: (value: String, line: Int)] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in lines.enumerated() {
            let words = line.prefix { $0 != "#" }.drop { $0.isWhitespace }
            let name = String(words.prefix { !$0.isWhitespace })
            guard !name.isEmpty else { continue }
            let value = String(
                words.dropFirst(name.count).drop { $0.isWhitespace }
                    .reversed().drop { $0.isWhitespace }.reversed())
            guard names.contains(name) else {
                throw Fault(
                    line: place + 1,
                    what:
                        "'\(name.prefix(40))' is no setting of mail; there are \(names.joined(separator: ", "))"
                )
            }
            guard !value.isEmpty else {
                throw Fault(line: place + 1, what: "'\(name)' has no value behind it")
            }
            guard values[name] == nil else { throw Fault(line: place + 1, what: "'\(name)' stands twice") }
            values[name] = (value, place + 1)
        }
        guard let relay = values["relay"] else { throw Fault(line: 0, what: "it names no relay") }
        guard let from = values["from"] else {
            throw Fault(line: 0, what: "it names no address under 'from'")
        }
        if let named = values["security"] {
            guard let security = Security(rawValue: named.value) else {
                let all = Security.allCases.map(\.rawValue).joined(separator: ", ")
                throw Fault(line: named.line, what: "security may be \(all)")
            }
            self.security = security
        }
        guard let mailbox = MailAddress(from.value) else {
            throw Fault(line: from.line, what: "'from' is no address of mail, as Attaché <desk@example.org>")
        }
        self.from = mailbox
        let usual =
            switch security {
            case .startTLS: 587
            case .tls: 465
            case .none: 25
            }
        // The strict reader of web addresses knows what a host and a port are.
        guard let place = WebAddress("http://\(relay.value)/"), place.path == "/" else {
            throw Fault(line: relay.line, what: "'relay' is no host with its port, as smtp.example.org:587")
        }
        host = place.host
        port = relay.value.hasSuffix(":\(place.port)") ? place.port : usual
        user = values["user"]?.value
        passwordFile = values["password-file"]?.value
        authorityFile = values["ca-file"]?.value
        if (user == nil) != (passwordFile == nil) {
            throw Fault(line: 0, what: "'user' and 'password-file' go together, and one of them is missing")
        }
    }
}

/// Why mail could not be handed over: what happened, without anything of a password.
package struct MailFault: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Hashable, Sendable {
        case unreachable
        case tooSlow = "too-slow"
        /// The relay offers no TLS, or its certificate is not to be trusted.
        case insecure
        /// The relay does not know the user or the password.
        case noAccess = "no-access"
        /// The relay will not take it, now or later.
        case refused
        /// The relay does not take it now.
        case busy
        /// What it says is not SMTP.
        case shape
    }

    package let code: Code
    package let what: String

    init(_ code: Code, _ what: String) {
        self.code = code
        self.what = what
    }

    /// Whether the same letter would be refused again tomorrow.
    package var isLasting: Bool { code == .refused }

    package var description: String { what }
}
