package org.weike.ui.organization;

import org.springframework.stereotype.Component;
import org.weike.core.account.ActivationSlip;
import org.weike.core.scanpoint.CodePicture;
import org.weike.core.scanpoint.CodeUse;
import org.weike.core.scanpoint.QrEncoder;
import org.weike.ui.kit.PlatformAddress;
import org.weike.ui.kit.ThisMachineNote;

/** Draws the code that opens the activation page with the slip's characters filled in, and names the page itself. */
@Component
class ActivationCodes {

    private final QrEncoder encoder;
    private final PlatformAddress address;

    ActivationCodes(QrEncoder encoder, PlatformAddress address) {
        this.encoder = encoder;
        this.address = address;
    }

    ThisMachineNote note() {
        return new ThisMachineNote(address);
    }

    /** What somebody types whose camera cannot read the picture. */
    String page() {
        return address.current().base() + "/activate";
    }

    CodePicture picture(ActivationSlip slip) {
        return new CodePicture(encoder.encode(page() + "?code=" + slip.code(), CodeUse.SCREEN), false);
    }
}
