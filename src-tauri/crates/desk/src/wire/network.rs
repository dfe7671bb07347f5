//! The room's own network: where it can be opened, and how participants come in.

wire! {
    /// The network of a workshop's room, as the facilitator sees it.
    WorkshopNetwork {
        /// Workshop.
        document: String,
        /// Whether this program can open a room at all.
        available: bool,
        /// The addresses of this computer that it can be opened on, those that others reach first.
        interfaces: Vec<NetworkInterface>,
        /// The room that is open for this workshop.
        open: Option<NetworkRoom>,
        /// The room is open for another workshop.
        elsewhere: bool,
    }
    /// An address of this computer.
    NetworkInterface {
        /// The address.
        address: String,
        /// What the system calls its interface.
        name: String,
        /// Only this computer reaches it.
        alone: bool,
    }
    /// A room that is open.
    NetworkRoom {
        /// What participants type into their browser.
        url: String,
        /// The six digits, in two groups.
        code: String,
        /// Address and digits as a picture for the camera of a phone.
        qr: NetworkPicture,
        /// The address that was chosen.
        address: String,
    }
    /// A picture of dark squares, one unit each.
    NetworkPicture {
        /// How wide and high it is.
        size: u32,
        /// The squares as the path of a drawing.
        path: String,
    }
    /// Opens the room of a workshop.
    OpenNetwork {
        /// Workshop.
        document: String,
        /// One of the addresses of this computer.
        address: String,
    }
}
