const { createTransport } = require('nodemailer');

createTransport({ host: 'mail.aldermoor.example' });
