/** What assets/kit/qr.js gives to the other scripts of the kit. */
declare const Qr: typeof import('../../kit/qr');
