/** What people paste, and the error it is. Numbers are Microsoft's sign-in numbers. */
export const pasted: readonly [string, string | number][] = [
  // Words of a screenshot, in both of Apple's wordings, with the noise of a screen and with slips.
  [
    '9:41 LTE 82%\nSign-in Failed\nYour Apple Account does not support the expected services on this device.\nOK',
    'expected-services',
  ],
  [
    'Sign-In Failed\nYour Apple ID does not support the\nexpected services on this\ndevice. Contact your\nadministrator to sign in.',
    'expected-services',
  ],
  ['Sign-in failed. “Your Apple Account doesn’t support the expected services”', 'expected-services'],
  ['does not suport expected servces', 'expected-services'],
  ['your aple acount does not suport the expected services on this devise', 'expected-services'],
  ['Your Apple ID dose not support the expectd services', 'expected-services'],
  ['it says not support the expected services', 'expected-services'],
  [
    'I typed my address and the phone says: Your Apple Account does not support the expected services on this device',
    'expected-services',
  ],
  ['expected services error', 'expected-services'],
  ['YOUR APPLE ID DOES NOT SUPPORT THE EXPECTED SERVICES ON THIS DEVICE', 'expected-services'],
  ['What does “does not support the expected services” mean?', 'expected-services'],
  ['sign in failed contact your administrator to sign in', 'expected-services'],
  ['User Name Not Recognized', 'user-name-not-recognized'],
  ['username not recognised', 'user-name-not-recognized'],
  ['usr name not recognized', 'user-name-not-recognized'],
  ['User Name Not Recognised. This user acount is not authorized to use Microsoft Intune', 'user-name-not-recognized'],
  ['it says user name not reconized', 'user-name-not-recognized'],
  ['This user account is not authorized to use Microsoft Intune. Contact your system administrator', 'user-name-not-recognized'],
  ['Invalid Profile', 'invalid-profile'],
  ['invalid profil', 'invalid-profile'],
  ['it says "Invalid Profle"', 'invalid-profile'],
  ['invald profile', 'invalid-profile'],
  ['The configuration for your iPhone could not be downloaded from Contoso: Invalid Profile', 'invalid-profile'],
  ['The configuration for your iPad could not be downloaded from Contoso Ltd: Invalid Profile', 'invalid-profile'],
  ['the configuration for your iphone couldn’t be downloaded from my company', 'invalid-profile'],
  ['Profile Installation Failed', 'profile-not-installed'],
  ['profile instalation failed', 'profile-not-installed'],
  ['proflie installation failed', 'profile-not-installed'],
  ['profile installation faild', 'profile-not-installed'],
  ['I tried to set up my phone and it said Profile Installation Failed, what should I do?', 'profile-not-installed'],
  ['it says remote management failed', 'profile-not-installed'],
  ['Profile Installation Failed\nA Network Error Has Occurred.', 'profile-network'],
  ['Profile Installation Failed. Connection to the server could not be established.', 'profile-no-connection'],
  ['profile installation failed: conection to the server could not be establised', 'profile-no-connection'],
  ['Profile Installation Failed The new MDM payload does not match the old payload', 'managed-already'],
  ['new mdm paylod does not match the old payload', 'managed-already'],
  [
    'There’s a problem with the certificate that lets the mobile device communicate with your company’s network.',
    'push-certificate',
  ],
  ["There's a problem with the certificate that lets the mobile device comunicate with your company network", 'push-certificate'],
  [
    'Couldn’t add your device. You have added the maximum number of devices allowed by your IT support. You must remove a device before you can add a new one.',
    'too-many-devices',
  ],
  ["Couldn't add your device", 'too-many-devices'],
  ['You have added the maximum number of devices allowed', 'too-many-devices'],
  ['you have added the maximun number of devices allowed by your it suport', 'too-many-devices'],
  ['could not add your devise', 'too-many-devices'],
  ['you must remov a device befor you can add a new one', 'too-many-devices'],
  ['maximum number of devices reached', 'too-many-devices'],
  ['it says i have added too many devices', 'too-many-devices'],
  ["Your IT admin hasn't given you access to use this app. Get help from your IT admin or try again later.", 'no-access-yet'],
  ['your it admin has not given you acess to use this app', 'no-access-yet'],
  ['IT admin hasnt given you access to use this ap', 'no-access-yet'],
  ['your it admin didn’t give you access to use this app', 'no-access-yet'],
  ['MDM authority not defined', 'mdm-authority'],
  ['mdm autority not defined', 'mdm-authority'],
  ["Looks like your IT admin hasn't set an MDM authority", 'mdm-authority'],
  ["Couldn't map device record with a user", 'ios-too-old'],
  ['Company Portal Temporarily Unavailable', 'company-portal-unavailable'],
  ['company portal temporarly unavailable', 'company-portal-unavailable'],
  ['Workplace Join failed', 'workplace-join-failed'],
  ['XPC_TYPE_ERROR Connection invalid', 'company-owned-phone'],
  ['it says unable to sync', 'unable-to-sync'],
  ['The Enrollment SSO application has been installed on the device', 'enrollment-sso-app'],
  ['the enrolment sso aplication has been instaled on the device', 'enrollment-sso-app'],
  ['Install or update Microsoft Authenticator to continue', 'authenticator-needed-page'],
  ['Verification Failed\nYour Apple ID or password is incorrect.', 'apple-account-password'],
  ['Your Apple Account or password is incorrect', 'apple-account-password'],
  ['There was an error connecting to the Apple ID server', 'apple-server'],
  ['Verification Failed. There was an error connecting to the Apple Account server.', 'apple-server'],
  ["Your account or password is incorrect. If you don't remember your password, reset it now.", 'wrong-password-page'],
  ['your acount or pasword is incorrect', 'wrong-password-page'],
  ['your account or password is incorect', 'wrong-password-page'],
  ['it says my account or password is incorrect', 'wrong-password-page'],
  ["We couldn't find an account with that username.", 'unknown-address-page'],
  ['This username may be incorrect. Make sure you typed it correctly.', 'unknown-address-page'],
  ['Your account is temporarily locked to prevent unauthorized use. Try again later', 'account-locked-page'],
  ['your account is temporarily locked to prevent unauthorised use', 'account-locked-page'],
  ['account is temporarly locked to prevent unautorized use', 'account-locked-page'],
  ['contact your suport person to unlock it', 'account-locked-page'],
  ['Your account has been locked. Contact your support person to unlock it, then try again.', 'account-locked-page'],
  ['You cannot access this right now', 'access-blocked-page'],
  ['You can’t access this right now. Your sign-in was successful but does not meet the criteria', 'access-blocked-page'],
  ['you cannot acess this right now', 'access-blocked-page'],
  ['you can not access this rigth now', 'access-blocked-page'],
  ['sign in was succesful but does not meet the critera to access this resource', 'access-blocked-page'],
  ["You can't get there from here", 'access-blocked-page'],
  ['Set up your device to get access', 'set-up-for-access-page'],
  ['set up your devcie to get acces', 'set-up-for-access-page'],
  ['Help us keep your device secure', 'set-up-for-access-page'],
  ['help us keep your devise secure', 'set-up-for-access-page'],
  ['setup your device to get access', 'set-up-for-access-page'],
  ['Contoso requires you to secure this device before you can access Contoso email, files, and data.', 'set-up-for-access-page'],
  ["This device does not meet your organisation's compliance requirements", 'company-rule-page'],
  ["An app that hasn't been approved by your IT department", 'app-not-approved-page'],
  ['You cannot access the resource from this browser on your device.', 'browser-page'],
  ['More information required. Your organization needs more information to keep your account secure', 'more-information-page'],
  ["Sorry, we're having trouble verifying your account", 'confirmation-page'],
  ['Need admin approval', 'admin-approval-page'],
  ["Sorry, but we're having trouble signing you in.", 'trouble-signing-in-page'],
  [
    'The operation couldn’t be completed. (com.apple.AuthenticationServices.AuthorizationError error 1000.)',
    'sign-in-help-cut-off',
  ],
  ['The user rejected the offer to install the app', 'app-declined'],
  // Names, as they are and as people write them.
  ['DeviceCapReached', 'too-many-devices'],
  ['device cap reached', 'too-many-devices'],
  ['devicecapreached', 'too-many-devices'],
  ['DEVICE_CAP_REACHED', 'too-many-devices'],
  ['Device-Cap-Reached', 'too-many-devices'],
  ['DeviceCapReched', 'too-many-devices'],
  ['DeviceCap Reached', 'too-many-devices'],
  ['Enrollment failed: DeviceCapReached (user 3 of 5)', 'too-many-devices'],
  ['APNSCertificateNotValid', 'push-certificate'],
  ['apns certificate not valid', 'push-certificate'],
  ['AccountNotOnboarded', 'push-certificate'],
  ['account not onboarded', 'push-certificate'],
  ['NoEnrollmentPolicy', 'no-enrollment-policy'],
  ['NoEnrolmentPolicy', 'no-enrollment-policy'],
  ['DeviceTypeNotSupported', 'device-not-supported'],
  ['UserLicenseTypeInvalid', 'licence-type'],
  ['UserLicenceTypeInvalid', 'licence-type'],
  ['UnauthorizedEnrollment', 'unauthorized-enrollment'],
  ['MdmAuthorityNotDefined', 'mdm-authority'],
  ['com.apple.well-known.failed', 'discovery-refused'],
  ['ErrorUserEnrollmentUnsupported', 'app-wants-user-licence'],
  // Hexadecimal and decimal.
  ['0x87D13BA9', 'app-wants-user-licence'],
  ['0x87d13ba9', 'app-wants-user-licence'],
  ['0X87D13BA9', 'app-wants-user-licence'],
  ['Ox87D13BA9', 'app-wants-user-licence'],
  ['87D13BA9', 'app-wants-user-licence'],
  ['error code 87d13ba9', 'app-wants-user-licence'],
  ['(0x87D13BA9)', 'app-wants-user-licence'],
  ['0x 87D13BA9', 'app-wants-user-licence'],
  ['the app says error 0x87D1 3BA9.', 'app-wants-user-licence'],
  ['-2016330839', 'app-wants-user-licence'],
  ['Error code: -2016330839', 'app-wants-user-licence'],
  ['−2016330839', 'app-wants-user-licence'],
  ['2278636457', 'app-wants-user-licence'],
  ['0x87D13B62', 'app-declined'],
  ['-2016330910', 'app-declined'],
  ['0x87D13B66', 'app-removed'],
  ['0x87D11388', 'phone-busy'],
  ['-2016341112', 'phone-busy'],
  ['0x87D13B64', 'app-install-failed'],
  ['0x87D1FDE8', '0x87D1FDE8'],
  ['error 0x80180014', '0x80180014'],
  ['error code -2016281112', '-2016281112'],
  // Microsoft's sign-in, in every spelling.
  ['AADSTS53003', 53003],
  ['aadsts53003', 53003],
  ['AADSTS 53003', 53003],
  ['AADSTS-53003', 53003],
  ['AADSTS: 53003', 53003],
  ['AADST53003', 53003],
  ['ADSTS53003', 53003],
  ['AADSTS53OO3', 53003],
  ['53003', 53003],
  ['53003?', 53003],
  ['error 53003', 53003],
  ['Error code: 53003', 53003],
  ['errorcode 53003', 53003],
  ['code 53003', 53003],
  ['it says error number 53003', 53003],
  ['what does 53003 mean', 53003],
  ['I get 53003 in Outlook', 53003],
  ['53003 error', 53003],
  ['５３００３', 53003],
  ['AADSTS\u200B53003', 53003],
  ['Error code: 50126', 50126],
  [
    'AADSTS50126: Error validating credentials due to invalid username or password. Trace ID: 8f1f3a6b-1111-2222-3333-444455556666 Timestamp: 2026-11-24 09:12:07Z',
    50126,
  ],
  ['Sorry, but we’re having trouble signing you in.\nAADSTS50020: User account does not exist in tenant.', 50020],
  [
    'You cannot access this right now\nError Code: 53003\nRequest Id: e967519f-4d98-4796-9000-aaaaaaaaaaaa\nDevice platform: iOS',
    53003,
  ],
  ['530003', 530003],
  ['error 501271', 501271],
  ['AADSTS700082', 700082],
  ['AADSTS9001011', 9001011],
  ['50058', 50058],
  ['AADSTS12345', 12345],
  ['error code 50999', 50999],
  ['Fehlercode 50053', 50053],
];

/** Everyday messages, questions and numbers of other kinds. */
export const noErrors: readonly string[] = `I can't sign in
what is apple id
what is an apple account
my password is incorrect
my password is wrong
sign in failed
login failed
I cannot access my email
I can't get into teams
you can't get there by bus
help us keep the kitchen clean
my device is not supported by the projector
is my device supported
set up my device
how do i set up your device
can I get access to the building
I need access to the crm
please give me access to this app
my account is locked
my account is blocked
unable to sync my calendar
my calendar is unable to sync
outlook does not sync
the network is slow
a network error in the office
there is no connection to the server room
the server could not be reached
what services can I expect
which services does IT support
does apple support this device
contact your administrator
who is my administrator
I have too many meetings
how many devices can I add
remove a device
I want to add my device
my device limit
is my profile picture visible
my linkedin profile is invalid
where is my profile
install the profile
the app does not work
the app installation takes long
install microsoft authenticator
do I have to update authenticator
update authenticator
company portal
company portal is slow
is the company portal unavailable today
what is a certificate
my certificate for the vpn
who has a license
I need a license for visio
license
I need more information
more information please
we did not hear from you yesterday
I didn't hear from HR
need approval for my vacation
who approves my vacation
the browser is slow
which browser should I use
use microsoft edge
I need to use Edge
reset it now
try again later
room 53003
my room is 50126
53003 people work here
we have 70000 employees
my car has 70000 km
my employee number is 50126
call 50126
the year 2026
2026
it costs 50000 euro
my phone number is 0176 50126 33
+49 2016330839
my number is 2016330839
the code is 482913
my code is 123456
sms code 530123
verification code 501271
12345
10115
door code 53003
ticket 50126
postcode 16000
pin 50058
meeting id 500121
order number 53003
123456
a1b2c3d4
0x
error
what is error
I have an error
error on my phone
there is an error
code
it does not work
it is broken
the set-up failed
remote management
allow remote management
is remote managment dangerous
sign in to work or school account is missing
the button is missing
your apple id
apple id password
my apple account password
what happens to my apple id
I forgot my apple id password
is my phone too old
why do i need authenticator
authenticator is not installing
my phone is busy
the printer is currently busy
device is busy
the connection was lost
my phone is managed
is this device managed
does it erase my phone
the operation could not be completed
I don't have permission to access sharepoint
the user rejected my invite
I rejected the offer
can't open this file in my browser
can you read my messages
my mac says system policy
good morning
thanks, it works
is the app approved by IT
which apps are approved by the IT department
does my phone meet the requirements
what are the compliance requirements
please verify your account
verify my account
we are having trouble with teams
I am having trouble signing in
trouble signing in
maximum number of guests
add a new device
how do I remove an old device before I add a new one
my username
I don't know my username
is my username correct
the account does not exist
account manager
the answer is 53003 steps away
call me on 53003
I sent 50126 emails
building 90002
2016330839 is my phone number
fax +1 2016330839
https://example.com/53003
50126.50
1.53003
53003-50126
$50126
50 126
ISO 16000
my teams says I am away
the message says hello
it shows my calendar
outlook shows an old profile picture
error in my timesheet
there is an error in the invoice 53003
I need the error log of yesterday
my flight number is 53003
code review for tomorrow
my code does not compile
the app keeps asking for a password
teams does not open
outlook asks for a password again and again
I have no access
access denied
no permission
it says access denied
my phone says storage full
my phone says no sim
it says wait
it says install
it says try again later
it says something went wrong
something went wrong
sorry, something went wrong
server error
unknown error
network error
connection lost
cannot connect to server
no internet connection
my sign-in was successful
sign-in was blocked
your sign-in was blocked
my account is disabled
my account has expired
the certificate has expired
is my device compliant
my device is not compliant
the device is not registered
how do I register my device
register my device
I want to register for the course
can I enroll my device
enroll my mac
does my company use MDM
what is MDM
what is the mdm authority
is there a problem with the network
is there a problem with the company network
there is a problem with my phone
there's a problem with my mobile device
can you help me with my device
my new phone is not supported
I have reached the maximum
maximum number of vacation days
how do I unlock my account
unlock my account please
who is my support person
contact support
I need support
connect me to a person
my organization
what is my organisation's address
managed apple account
apple business manager
does apple know my work account
verification failed
the verification code does not arrive
the code is incorrect
your code is incorrect
incorrect code
my username or password
user name
what is my user name
company portal app
where do I find the company portal website
do I need the company portal app for enrollment
is enrollment supported on ipad
is my licence valid
do I have an intune licence
does the profile expire
profile downloaded
the profile is gone
install failed
installation failed
app failed to install
my apps failed to install
the update failed
update failed`.split('\n');
