//  Archives: bulk files into the records that they hold, as a stream.
//
//  Enters   bytes in pieces (``ByteFeed``): JSON lines, tar, WARC, each as it is or packed (gzip, zstd, xz, bzip2),
//           also one in another; else one document.
//  Leaves   ``ArchiveRecord``s in their order: the bytes of a document or of a line with the name of its source, or why
//           there is none. Nothing is read into the memory as a whole but one record.
//
//      ByteFeed ─► RecordStream ─► ArchiveRecord
//                  │  Unpacker      libarchive: what is packed, and tar
//                  │  WARCRecord    a record of a web archive
//                  └  HTTPAnswer    what a server had answered
//
//  Start reading at RecordStream.swift.
