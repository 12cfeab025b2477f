internal import CArchive
internal import Foundation

/// Takes a packed file or a tar apart by libarchive, piece by piece.
///
/// Only what unpacks in the process is asked for: libarchive could start other programs for rare kinds of packing, and
/// does not here.
final class Unpacker {
    /// A file in the archive; of what is only packed, the one stream of it.
    struct Member {
        /// Its path in a tar; `nil` for what is only packed.
        let path: String?
        let isFile: Bool
    }

    /// AE_IFREG, which Swift cannot take from the header.
    private static let regularFile: mode_t = 0o100000

    private let archive: OpaquePointer
    private let inlet: Inlet

    /// Hands the feed's pieces to libarchive; a piece stays where it is until the next is asked for.
    private final class Inlet {
        let feed: ByteFeed
        var piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        var failure: ArchiveError?

        init(_ feed: ByteFeed) { self.feed = feed }
        deinit { piece.deallocate() }
    }

    init(_ feed: ByteFeed) throws(ArchiveError) {
        guard let archive = archive_read_new() else { throw ArchiveError("there is no memory to unpack it") }
        self.archive = archive
        inlet = Inlet(feed)
        for support in [
            archive_read_support_filter_gzip, archive_read_support_filter_zstd,
            archive_read_support_filter_xz, archive_read_support_filter_bzip2,
            archive_read_support_format_tar, archive_read_support_format_raw,
            archive_read_support_format_empty,
        ] where support(archive) < ARCHIVE_WARN {
            throw ArchiveError("this system's libarchive cannot unpack it")
        }
        let status = archive_read_open2(
            archive, Unmanaged.passUnretained(inlet).toOpaque(), nil,
            { _, client, place in
                guard let client, let place else { return -1 }
                let inlet = Unmanaged<Inlet>.fromOpaque(client).takeUnretainedValue()
                do throws(ArchiveError) {
                    let bytes = try inlet.feed.some(inlet.piece.count)
                    bytes.withUnsafeBytes { inlet.piece.copyMemory(from: $0) }
                    place.pointee = UnsafeRawPointer(inlet.piece.baseAddress)
                    return bytes.count
                } catch {
                    inlet.failure = error
                    return -1
                }
            }, nil, nil)
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw failure() }
    }

    deinit { archive_read_free(archive) }

    /// The next file, `nil` at the end. What was not read of the one before it is left out.
    func next() throws(ArchiveError) -> Member? {
        var entry: OpaquePointer?
        let status = archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return nil }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw failure() }
        let isRaw = archive_format(archive) == ARCHIVE_FORMAT_RAW
        let path = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
        return Member(
            path: isRaw ? nil : path.map { String(cString: $0) } ?? "?",
            isFile: isRaw || archive_entry_filetype(entry) == Self.regularFile)
    }

    /// The next bytes of the file, none at its end.
    func read() throws(ArchiveError) -> [UInt8] {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 17) { buffer, filled in
            count = archive_read_data(archive, buffer.baseAddress, buffer.count)
            filled = max(0, count)
        }
        guard count >= 0 else { throw failure() }
        return bytes
    }

    private func failure() -> ArchiveError {
        if let failure = inlet.failure { return failure }
        let words = archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
        return ArchiveError("it is damaged or cut off (\(words))")
    }
}
