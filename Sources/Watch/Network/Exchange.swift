/// A request as it goes to a server.
package struct WebRequest: Sendable {
    package enum Method: String, Sendable { case get = "GET", post = "POST" }

    package var method = Method.get
    package var address: WebAddress
    package var headers: [(name: String, value: String)] = []
    package var body: [UInt8]?
    /// Most bytes of the answer, also once it is unpacked.
    package var limit: Int

    /// As it stands in messages: the path of a webhook is its owner's secret.
    var shown: String { method == .post ? address.origin : address.description }

    package init(_ address: WebAddress, limit: Int) {
        self.address = address
        self.limit = limit
    }
}

/// An answer as it came, unpacked.
package struct WebResponse: Sendable {
    package var status: Int
    /// By their names in small letters; of several with one name the last.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// A way to a server and back: one request, one answer, no redirect followed, nothing tried again.
package protocol WebExchange: Sendable {
    func answer(to request: WebRequest) async throws(FetchFault) -> WebResponse
}
