/** The sign-in experience of a new tenant (sample 150), without empty values. */
export const signInDefaults = {
  color: { primaryColor: '#6139F6', isDarkModeEnabled: false, darkPrimaryColor: '#8768F8' },
  hideLogtoBranding: false,
  languageInfo: { autoDetect: true, fallbackLanguage: 'en' },
  agreeToTermsPolicy: 'Automatic',
  signIn: {
    methods: [{ identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true }],
  },
  signUp: { identifiers: ['email'], password: true, verify: true },
  signInMode: 'SignInAndRegister',
  mfa: { policy: 'UserControlled' },
  singleSignOnEnabled: false,
  usernamePolicy: {
    caseSensitive: true,
    minLength: 1,
    maxLength: 128,
    allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true },
  },
};
