/// The bytes of an archive in pieces, as they come.
///
/// An empty piece is the end; a fault of the source itself, as of a disk, is an ``ArchiveError``.
package typealias ByteFeed = BufferedBytes<ArchiveError>

extension BufferedBytes where Fault == ArchiveError {
    /// Bytes that are at hand.
    package convenience init(_ bytes: [UInt8]) {
        var rest = bytes
        self.init { () throws(ArchiveError) in
            defer { rest = [] }
            return rest
        }
    }
}
